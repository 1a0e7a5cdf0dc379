package dev.inplace.functional.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's linker accepts by value the structs that docs/native.md lists, and no others. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"},
    disabledReason = "the linkers of other platforms have other rules")
@SuppressWarnings("restricted")
class LayoutsInCallsTest {
  private static final Path PAGE = Path.of("../docs/native.md");

  static Stream<MemoryLayout> accepted() {
    return Stream.of(
        PointFlyweight.LAYOUT,
        PaddedFlyweight.LAYOUT,
        NestedFlyweight.LAYOUT,
        ScalarsFlyweight.LAYOUT,
        TextsFlyweight.LAYOUT,
        NarrowFlyweight.LAYOUT,
        TailFlyweight.LAYOUT,
        EitherFlyweight.LAYOUT,
        TaggedFlyweight.LAYOUT,
        BitsBeforeFlyweight.LAYOUT,
        PackedInNameFlyweight.LAYOUT);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void mostStructsArePassedByValue(MemoryLayout layout) {
    assertThatCode(() -> link(FunctionDescriptor.of(layout, layout))).doesNotThrowAnyException();
    assertThatCode(() -> link(pointer(layout))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "BitsOnly, Layout alignment must be natural alignment",
    "BitsApart, found at unexpected offset",
    "AllPacked, Unsupported layout",
    "Pragma, Unsupported layout",
    "OnePacked, Unsupported layout",
    "Aligned, Layout alignment must be natural alignment",
    "OneAligned, Unsupported layout",
    "Gap, found at unexpected offset",
    "Port, Unsupported layout",
    "Empty, Stack must be empty after recipe",
    "Foreign, Unsupported layout",
    "GoTail, has unexpected size",
  })
  void othersArePassedByPointerOnly(String record, String message) throws Exception {
    MemoryLayout layout =
        (MemoryLayout)
            Class.forName("dev.inplace.functional.calls." + record + "Flyweight")
                .getField("LAYOUT")
                .get(null);
    assertThatThrownBy(() -> link(FunctionDescriptor.of(layout, layout)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThatCode(() -> link(pointer(layout))).doesNotThrowAnyException();
    assertThat(Files.readString(PAGE)).contains("`" + message + "`");
  }

  private static FunctionDescriptor pointer(MemoryLayout layout) {
    return FunctionDescriptor.of(ValueLayout.ADDRESS.withTargetLayout(layout), ValueLayout.ADDRESS);
  }

  private static void link(FunctionDescriptor descriptor) {
    assertThat(Linker.nativeLinker().downcallHandle(descriptor)).isNotNull();
  }
}
