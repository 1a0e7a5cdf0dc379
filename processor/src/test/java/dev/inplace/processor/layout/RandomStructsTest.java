package dev.inplace.processor.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.model.Struct;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomStructsTest {
  private static final long SEED = 20_011_016;
  private static final int COUNT = 10_000;

  private static Stream<StructLayout> layouts() {
    RandomStructs structs = new RandomStructs(SEED, 12);
    return Stream.generate(structs::next)
        .limit(COUNT)
        .map((Struct struct) -> new Layouter().layout(struct));
  }

  @Test
  void everyFieldIsAligned() {
    assertThat(layouts())
        .allSatisfy(
            layout -> {
              assertThat(layout.size() % layout.alignment()).isZero();
              assertThat(layout.fields())
                  .allMatch(field -> field.offset() % field.alignment() == 0)
                  .allMatch(field -> layout.alignment() % field.alignment() == 0);
            });
  }

  @Test
  void noFieldsOverlap() {
    assertThat(layouts())
        .allSatisfy(
            layout -> {
              long end = 0;
              for (FieldLayout field : layout.fields()) {
                assertThat(field.offset()).isGreaterThanOrEqualTo(end);
                end = field.end();
              }
              assertThat(layout.size()).isGreaterThanOrEqualTo(end);
            });
  }

  @Test
  void noPaddingIsLongerThanItsReason() {
    assertThat(layouts())
        .allSatisfy(
            layout -> {
              long end = 0;
              for (FieldLayout field : layout.fields()) {
                assertThat(field.offset() - end).isLessThan(field.alignment());
                end = field.end();
              }
              boolean extraByte = end > 0 && layout.fields().getLast().size() == 0;
              assertThat(layout.size() - end - (extraByte ? 1 : 0))
                  .isBetween(0L, layout.alignment() - 1);
            });
  }

  @Test
  void fieldsAndPaddingSumToTheSize() {
    assertThat(layouts())
        .allSatisfy(
            layout -> {
              long fields = layout.fields().stream().mapToLong(FieldLayout::size).sum();
              assertThat(fields + layout.padding()).isEqualTo(layout.size());
            });
  }

  @Test
  void structsAreNotAllTheSame() {
    assertThat(layouts().map(StructLayout::extent).distinct().count()).isGreaterThan(200);
  }
}
