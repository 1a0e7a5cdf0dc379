package dev.inplace.functional.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Gcc;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.StructInfo;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A struct that the linker takes by value arrives in gcc's code with all its fields. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"},
    disabledReason = "the structs are those of Linux on x86-64")
@SuppressWarnings("restricted")
class ByValueTest {
  private static final String SOURCE = "src/test/resources/dev/inplace/functional/calls/by-value.c";

  @TempDir static Path directory;

  /** Compiles once. */
  @BeforeEach
  void compile() throws IOException, InterruptedException {
    Gcc.assumeInstalled();
    if (!Files.exists(library())) {
      assertThat(Gcc.messages("-O2", "-shared", "-fPIC", "-o", library().toString(), SOURCE))
          .isEmpty();
    }
  }

  private static Path library() {
    return directory.resolve("by-value.so");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Point",
        "Padded",
        "Nested",
        "Scalars",
        "Texts",
        "Narrow",
        "Tail",
        "Either",
        "Tagged",
        "BitsBefore",
        "PackedInName",
      })
  void everyFieldArrivesAndReturns(String record) throws Throwable {
    Class<?> flyweight = Class.forName("dev.inplace.functional.calls." + record + "Flyweight");
    MemoryLayout layout = (MemoryLayout) flyweight.getField("LAYOUT").get(null);
    StructInfo info = (StructInfo) flyweight.getField("INFO").get(null);
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle change =
          Linker.nativeLinker()
              .downcallHandle(
                  SymbolLookup.libraryLookup(library(), arena).findOrThrow("change_" + record),
                  FunctionDescriptor.of(layout, layout));
      byte[] bytes = new byte[(int) layout.byteSize()];
      new Random(7).nextBytes(bytes);
      MemorySegment argument = arena.allocate(layout);
      argument.copyFrom(MemorySegment.ofArray(bytes));

      MemorySegment result = (MemorySegment) change.invokeExact((SegmentAllocator) arena, argument);

      assertThat(result.byteSize()).isEqualTo(info.size());
      for (FieldInfo field : info.fields()) {
        for (long at = field.offset(); at < field.offset() + field.size(); at++) {
          assertThat(result.get(ValueLayout.JAVA_BYTE, at))
              .as("%s.%s, byte %d", record, field.name(), at)
              .isEqualTo((byte) (bytes[(int) at] ^ 0x11));
        }
      }
    }
  }
}
