package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.Struct;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestOrderTest {
  private final Layouter layouter = new Layouter();

  @Test
  void largestAlignmentFirst() {
    assertThat(bestOrder(struct(BYTE, LONG, SHORT, INT, BYTE)))
        .containsExactly("f1", "f3", "f2", "f0", "f4");
  }

  @Test
  void fieldsOfNoBytesFirst() {
    assertThat(bestOrder(struct(INT, array(BYTE, 0)))).containsExactly("f1", "f0");
  }

  @Test
  void declaredOrderWhereNothingIsSaved() {
    assertThat(bestOrder(struct(INT, BYTE, LONG))).containsExactly("f0", "f1", "f2");
    assertThat(bestOrder(struct())).isEmpty();
  }

  @Test
  void noOrderOfRandomStructsIsSmaller() {
    RandomStructs structs = new RandomStructs(42, 5);
    for (int i = 0; i < 1_000; i++) {
      Struct struct = structs.next();
      assertThat(BestOrder.of(layouter.layout(struct)).size())
          .isEqualTo(Permutations.smallestSize(struct));
    }
  }

  private List<String> bestOrder(Struct struct) {
    return BestOrder.of(layouter.layout(struct)).fields().stream()
        .map(field -> field.field().name())
        .toList();
  }
}
