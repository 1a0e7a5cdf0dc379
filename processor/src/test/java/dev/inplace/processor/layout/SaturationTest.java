package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.FieldType;
import org.junit.jupiter.api.Test;

/** Sizes that no long can hold. */
class SaturationTest {
  private static final int MANY = Integer.MAX_VALUE;
  private final Layouter layouter = new Layouter();

  @Test
  void productsStayAtTheGreatestNumber() {
    FieldType huge = nested(array(nested(array(LONG, MANY)), MANY));
    assertThat(layouter.extent(huge, DataModel.GO_AMD64).size()).isEqualTo(Long.MAX_VALUE);
    assertThat(layouter.extent(array(huge, MANY), DataModel.GO_AMD64).size())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(layouter.extent(array(huge, 0), DataModel.GO_AMD64).size()).isZero();
  }

  @Test
  void sumsStayAtTheGreatestNumber() {
    FieldType half = nested(array(nested(array(BYTE, MANY)), MANY));
    StructLayout layout = layouter.layout(struct(half, half, half, LONG));
    assertThat(layout.size()).isEqualTo(Long.MAX_VALUE);
    assertThat(layout.fields().getLast().offset()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void sizesBeyondAnIntAreExact() {
    assertThat(layouter.layout(struct(BYTE, array(LONG, MANY), BYTE)).size())
        .isEqualTo(8 + 8L * MANY + 8);
  }
}
