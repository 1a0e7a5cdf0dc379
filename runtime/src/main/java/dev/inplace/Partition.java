package dev.inplace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** For generated code: the parts of a span or a map for several threads. */
public final class Partition {
  private Partition() {}

  /** The maker of a span over a part of another. */
  @FunctionalInterface
  public interface Part<S> {
    /** The span of {@code count} structs from an index on. */
    S of(long from, long count);
  }

  /** Spans of about the same number of structs, in order. */
  public static <S> List<S> spans(int parts, long size, Part<S> part) {
    requirePositive(parts);
    List<S> spans = new ArrayList<>(parts);
    long from = 0;
    for (int i = 0; i < parts; i++) {
      long count = (size - from) / (parts - i);
      spans.add(part.of(from, count));
      from += count;
    }
    return List.copyOf(spans);
  }

  /** The cursors over equal parts of a map, each made from its part's number. */
  public static <C> List<C> cursors(int parts, IntFunction<C> cursor) {
    requirePositive(parts);
    return IntStream.range(0, parts).mapToObj(cursor).toList();
  }

  private static void requirePositive(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException(parts + " parts\nfix: give a number from 1 on");
    }
  }
}
