package dev.inplace.processor.layout;

import static dev.inplace.processor.layout.Control.ALL_PACKED;
import static dev.inplace.processor.layout.Control.NATURAL;
import static dev.inplace.processor.layout.Control.aligned;
import static dev.inplace.processor.layout.Control.at;
import static dev.inplace.processor.layout.Control.isolated;
import static dev.inplace.processor.layout.Control.pack;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.placed;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Struct;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The best order where fields are packed, aligned, isolated or at offsets that are given. */
class BestOrderUnderControlTest {
  private static final int COUNT = 1_000;

  private static StructLayout best(Struct struct) {
    return BestOrder.of(new Layouter().layout(struct));
  }

  private static List<String> names(StructLayout layout) {
    return layout.fields().stream().map(field -> field.field().name()).toList();
  }

  @Test
  void alignedFieldFirst() {
    StructLayout best = best(placed(struct(BYTE, BYTE, LONG), NATURAL, aligned(16)));
    assertThat(names(best)).containsExactly("f1", "f0", "f2");
    assertThat(best.size()).isEqualTo(16);
  }

  @Test
  void isolatedFieldFirst() {
    StructLayout best = best(placed(struct(BYTE, LONG, INT), NATURAL, isolated(64)));
    assertThat(names(best)).containsExactly("f1", "f2", "f0");
    assertThat(best.size()).isEqualTo(128);
  }

  @Test
  void declaredOrderWhereOffsetsAreGiven() {
    Struct struct = placed(struct(BYTE, LONG, BYTE), NATURAL, at(8));
    assertThat(best(struct)).isEqualTo(new Layouter().layout(struct));
  }

  @Test
  void declaredOrderWhereNothingIsPadded() {
    assertThat(names(best(packed(ALL_PACKED, struct(BYTE, LONG, SHORT)))))
        .containsExactly("f0", "f1", "f2");
    assertThat(names(best(packed(pack(1), struct(BYTE, LONG, SHORT)))))
        .containsExactly("f0", "f1", "f2");
  }

  @Test
  void orderWithinPack() {
    StructLayout best = best(packed(pack(2), struct(BYTE, LONG, BYTE)));
    assertThat(names(best)).containsExactly("f1", "f0", "f2");
    assertThat(best.size()).isEqualTo(10);
  }

  @Test
  void neverWorseThanDeclared() {
    ControlledStructs structs = new ControlledStructs(11, 8);
    for (int i = 0; i < COUNT; i++) {
      Struct struct = structs.nextIsolated();
      StructLayout declared = new Layouter().layout(struct);
      StructLayout best = BestOrder.of(declared);
      assertThat(best.size()).isLessThanOrEqualTo(declared.size());
      assertThat(best.alignment()).isEqualTo(declared.alignment());
      assertThat(best.struct().fields()).containsExactlyInAnyOrderElementsOf(struct.fields());
    }
  }

  @Test
  void noOrderIsSmallerWhereSizesAreMultiplesOfAlignments() {
    ControlledStructs structs = new ControlledStructs(12, 5);
    int tried = 0;
    while (tried < COUNT) {
      Struct struct = structs.next();
      StructLayout declared = new Layouter().layout(struct);
      if (declared.fields().stream().allMatch(field -> field.size() % field.alignment() == 0)) {
        assertThat(BestOrder.of(declared).size()).isEqualTo(Permutations.smallestSize(struct));
        tried++;
      }
    }
  }

  /** Good is not always best, but it is nearly always. */
  @Test
  void rarelyIsAnOrderSmallerElsewhere() {
    ControlledStructs structs = new ControlledStructs(13, 5);
    long worse =
        IntStream.range(0, COUNT)
            .mapToObj(_ -> structs.nextIsolated())
            .filter(struct -> best(struct).size() > Permutations.smallestSize(struct))
            .count();
    assertThat(worse).isLessThan(COUNT / 50);
  }

  @Test
  @Timeout(10)
  void mostFieldsThatARecordCanHave() {
    FieldType[] types = Collections.nCopies(254, BYTE).toArray(FieldType[]::new);
    Placement[] placements =
        IntStream.range(0, 254).mapToObj(i -> aligned(1L << i % 7)).toArray(Placement[]::new);
    StructLayout declared = new Layouter().layout(placed(struct(types), placements));
    assertThat(BestOrder.of(declared).size()).isLessThan(declared.size());
  }
}
