/** Structs and maps of the programs that the checks are tested with. */
@StructMap(key = long.class)
@StructMap(key = long.class, value = int.class)
package dev.inplace.vet.people;

import dev.inplace.annotation.StructMap;
