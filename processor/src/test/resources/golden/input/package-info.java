@StructMap(key = Route.class, value = int.class)
@StructMap(key = long.class, value = boolean.class)
@StructMap(key = long.class)
@StructMap(key = long.class, value = String.class)
@StructMap(key = String.class, value = Measure[].class)
@StructMap(key = int.class, value = Value[].class)
package example;

import dev.inplace.annotation.StructMap;
