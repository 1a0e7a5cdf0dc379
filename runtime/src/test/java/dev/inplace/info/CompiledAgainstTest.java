package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.LayoutChangedError;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The types that a generated class was compiled against, compared with those of the run. */
class CompiledAgainstTest {
  private static final CompiledAgainst NOTHING = CompiledAgainst.of(String.class);
  private static final String UNITS =
      "NANOSECONDS MICROSECONDS MILLISECONDS SECONDS MINUTES HOURS DAYS";

  private enum None {}

  @Test
  void equalConstants() {
    CompiledAgainst same = NOTHING.constants(TimeUnit.values(), UNITS);
    assertThat(same.isSame()).isTrue();
    assertThat(same.checked("x")).isEqualTo("x");
    assertThat(same.first(7, TimeUnit.values())).containsExactly(TimeUnit.values());
    assertThat(NOTHING.constants(None.values(), "").isSame()).isTrue();
  }

  @Test
  void firstConstants() {
    CompiledAgainst fewer = NOTHING.constants(TimeUnit.values(), "NANOSECONDS ", "MICROSECONDS");
    assertThat(fewer.isSame()).isTrue();
    assertThat(fewer.first(2, TimeUnit.values()))
        .containsExactly(TimeUnit.NANOSECONDS, TimeUnit.MICROSECONDS);
    assertThat(NOTHING.constants(TimeUnit.values(), "").isSame()).isTrue();
  }

  @Test
  void allThatHasChangedIsNamed() {
    CompiledAgainst changed =
        NOTHING.constants(TimeUnit.values(), "SECONDS").constants(None.values(), "SOME");
    assertThat(changed.isSame()).isFalse();
    assertThat(changed.first(1, TimeUnit.values())).isEmpty();
    assertThatExceptionOfType(LayoutChangedError.class)
        .isThrownBy(changed::check)
        .withMessageContaining(
            "java.lang.String was compiled against another version of"
                + " java.util.concurrent.TimeUnit\n"
                + "  constants: compiled against SECONDS (1 in all); now NANOSECONDS, ")
        .withMessageContaining(
            "  constants: compiled against SOME (1 in all); now none (0 in all)\n"
                + "  java.lang.String is from an unknown place, "
                + "dev.inplace.info.CompiledAgainstTest.None from file:");
  }

  @Test
  void manyFieldsThatDifferAreCounted() {
    List<FieldInfo> fields =
        IntStream.range(0, 20).mapToObj(i -> FieldInfo.of("f" + i, "byte", i, 1, 1)).toList();
    StructInfo wide =
        new StructInfo("demo.Wide", "go-amd64", "little-endian", 20, 1, 1, "", fields);
    String compiled = "size 20, alignment 1, go-amd64, little-endian; f0 byte at 0";
    assertThat(NOTHING.struct(Integer.class, wide, 1, compiled).isSame()).isTrue();
    assertThat(NOTHING.struct(Integer.class, wide, 2, compiled).changed())
        .contains("  f16: compiled against no such field; now byte at 16\n  and 3 more\n")
        .doesNotContain("f0:", "the struct:");
  }

  @Test
  void layoutThatIsRefused() {
    StructInfo whole =
        new StructInfo("demo.Whole", "go-amd64", "little-endian", 8, 8, 1, "", List.of());
    StructInfo refused = whole.refused("has changed");
    assertThat(refused.name()).isEqualTo("demo.Whole");
    assertThat(refused).isEqualTo(refused).isNotEqualTo(whole);
    assertThat(refused.hashCode()).isNotEqualTo(whole.hashCode());
    for (Runnable use :
        List.<Runnable>of(
            refused::size, refused::fingerprint, refused::fields, () -> refused.field("x"))) {
      assertThatExceptionOfType(LayoutChangedError.class)
          .isThrownBy(use::run)
          .withMessage("has changed");
    }
    FieldInfo outer = FieldInfo.of("in", "demo.Whole", 0, 8, 8).struct(refused);
    StructInfo around =
        new StructInfo("demo.Around", "go-amd64", "little-endian", 8, 8, 1, "", List.of(outer));
    assertThat(NOTHING.struct(Integer.class, around, 1, "").isSame()).isTrue();
    assertThat(NOTHING.struct(Integer.class, refused, 1, "").changed()).isEqualTo("has changed");
  }

  @Test
  void bytesOfARefusedStruct() {
    assertThat(CompiledAgainst.bytes(12, 4).byteSize()).isEqualTo(12);
    assertThat(CompiledAgainst.bytes(12, 4).byteAlignment()).isEqualTo(4);
    assertThat(CompiledAgainst.bytes(0, 1).byteSize()).isZero();
  }
}
