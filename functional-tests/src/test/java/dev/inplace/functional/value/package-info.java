/** Maps to primitives, sets, and maps to structs of another package. */
@StructMap(key = long.class, value = boolean.class)
@StructMap(key = long.class, value = byte.class)
@StructMap(key = long.class, value = short.class)
@StructMap(key = long.class, value = char.class)
@StructMap(key = long.class, value = int.class)
@StructMap(key = long.class, value = long.class)
@StructMap(key = long.class, value = float.class)
@StructMap(key = long.class, value = double.class)
@StructMap(key = byte.class, value = byte.class)
@StructMap(key = double.class, value = long.class)
@StructMap(key = PaddedKey.class, value = long.class)
@StructMap(key = Coin.class, value = int.class)
@StructMap(key = long.class)
@StructMap(key = boolean.class)
@StructMap(key = double.class)
@StructMap(key = PaddedKey.class)
@StructMap(key = short.class, value = Stats.class, name = "ShortToStats")
@StructMap(key = PaddedKey.class, value = PaddedKey.class, name = "Pair")
package dev.inplace.functional.value;

import dev.inplace.annotation.StructMap;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.Stats;
