package dev.inplace.samples.course;

import dev.inplace.annotation.Struct;
import java.lang.foreign.Arena;

/** Spans: an array of structs in one segment, read through one flyweight. */
final class Sample04_Spans {
  private Sample04_Spans() {}

  @Struct
  record Point(long x, long y) {}

  static void main() {
    try (Arena arena = Arena.ofConfined()) {
      PointSpan points = PointSpan.allocate(arena, 1_000_000);
      PointFlyweight point = new PointFlyweight();
      for (long i = 0; i < points.size(); i++) {
        points.at(i, point).x(i).y(2 * i);
      }
      long sum = 0;
      for (long i = 0; i < points.size(); i++) {
        sum += points.at(i, point).y();
      }
      IO.println("sum of y: " + sum);
      IO.println("bytes: " + points.segment().byteSize());

      PointSpan last = points.subspan(999_998, 2);
      last.set(0, new Point(-1, -1));
      last.asReadOnly().forEach(each -> IO.println(each.toRecord()));
    }
  }
}
