@StructMap(key = Route.class, value = int.class)
@StructMap(key = long.class, value = boolean.class)
@StructMap(key = long.class)
package example;

import dev.inplace.annotation.StructMap;
