package dev.inplace.vet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map, as far as a method shows which one it is.
 *
 * @param identity equal for two expressions that stand for the same map
 * @param name its type, for messages
 * @param arena the arena that it was created in, if one was seen
 */
record Origin(Object identity, String name, @Nullable Object arena) {

  static Origin of(Object identity, String name) {
    return new Origin(identity, name, null);
  }

  /** Either of two maps: neither of them, as far as is known. */
  Origin or(@Nullable Origin other) {
    return other == null ? this : of(Set.of(this, other), name);
  }
}
