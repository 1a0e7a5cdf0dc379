package dev.inplace.samples.course;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import java.lang.foreign.Arena;

/** Arrays and nesting: structs lie inside a struct by value; a reader shows them in place. */
final class Sample03_Nesting {
  private Sample03_Nesting() {}

  @Struct
  record Corner(int x, int y) {}

  @Struct
  @SuppressWarnings("ArrayRecordComponent") // a struct has its arrays inside
  record Triangle(@Length(3) Corner[] corners, @Length(3) double[] weights, Corner centre) {}

  static void main() {
    try (Arena arena = Arena.ofConfined()) {
      TriangleFlyweight triangle = TriangleFlyweight.allocate(arena);
      triangle.corners(1, new Corner(30, 0));
      triangle.corners(2).y(60);
      triangle.weights(2, 0.5).addWeights(2, 0.25);

      int x = 0;
      int y = 0;
      for (int i = 0; i < 3; i++) {
        x += triangle.corners(i).x();
        y += triangle.corners(i).y();
      }
      triangle.centre().x(x / 3).y(y / 3);
      IO.println(triangle);
      IO.println(
          TriangleFlyweight.SIZE + " bytes, the centre at " + TriangleFlyweight.CENTRE_OFFSET);
    }
  }
}
