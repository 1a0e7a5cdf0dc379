package dev.inplace.vet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.sun.source.tree.Tree;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The possible values of an expression.
 *
 * @param taken what maps have handed out
 * @param map a map
 * @param cursor a cursor's identity; its map is {@code map}
 * @param code lambdas, method references and bodies of anonymous classes
 */
record Value(
    ImmutableSet<Taken> taken,
    @Nullable Origin map,
    @Nullable Object cursor,
    ImmutableSet<Tree> code) {
  static final Value NOTHING = new Value(ImmutableSet.of(), null, null, ImmutableSet.of());

  /** A flyweight, span or text of a map's, or a segment that was taken from one. */
  record Taken(Found found, boolean isSegment) {}

  static Value of(Found found) {
    return new Value(ImmutableSet.of(new Taken(found, false)), null, null, ImmutableSet.of());
  }

  static Value of(Origin map) {
    return new Value(ImmutableSet.of(), map, null, ImmutableSet.of());
  }

  static Value of(Origin map, Object cursor) {
    return new Value(ImmutableSet.of(), map, cursor, ImmutableSet.of());
  }

  static Value of(Tree code) {
    return new Value(ImmutableSet.of(), null, null, ImmutableSet.of(code));
  }

  /** A value derived from it. */
  Value derived(boolean isSegment) {
    ImmutableSet<Taken> derived =
        taken.stream()
            .map(one -> new Taken(one.found(), isSegment || one.isSegment()))
            .collect(ImmutableSet.toImmutableSet());
    return new Value(derived, null, null, ImmutableSet.of());
  }

  /** Either of two. */
  Value or(Value other) {
    if (equals(other) || other.equals(NOTHING)) {
      return this;
    }
    if (equals(NOTHING)) {
      return other;
    }
    boolean isOneMap = map == null || other.map == null || map.equals(other.map);
    Origin either = map == null ? other.map : map;
    return new Value(
        Sets.union(taken, other.taken).immutableCopy(),
        isOneMap || either == null ? either : either.or(other.map),
        Objects.equals(cursor, other.cursor) ? cursor : null,
        Sets.union(code, other.code).immutableCopy());
  }
}
