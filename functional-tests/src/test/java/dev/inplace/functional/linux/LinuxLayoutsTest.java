package dev.inplace.functional.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Gcc;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.StructInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structs of the system's headers: gcc and our layouts have all fields at the same places. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = {"amd64", "x86_64"},
    disabledReason = "the structs are those of Linux on x86-64")
class LinuxLayoutsTest {
  static final String SOURCES = "src/test/resources/dev/inplace/functional/linux/";

  @ParameterizedTest
  @ValueSource(strings = {"Files", "Sockets", "PerfEventAttr", "Rings", "Devices", "Times"})
  void areThoseOfGcc(String group, @TempDir Path folder) throws Exception {
    Gcc.assumeInstalled();
    String program = folder.resolve(group).toString();
    String trouble = Gcc.messages("-Wall", "-Wextra", "-o", program, SOURCES + group + ".c");
    Assumptions.assumeFalse(trouble.contains("are missing"), trouble);
    assertThat(trouble).isEmpty();
    List<String> lines = Gcc.printed(program).lines().toList();

    Class<?> declaring = Class.forName(getClass().getPackageName() + "." + group);
    List<StructInfo> structs =
        Stream.concat(Stream.of(declaring), Stream.of(declaring.getDeclaredClasses()))
            .filter(Class::isRecord)
            .map(LinuxLayoutsTest::info)
            .filter(struct -> !isAnonymous(struct, lines))
            .toList();
    assertThat(structs.stream().flatMap(LinuxLayoutsTest::lines))
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  private static StructInfo info(Class<?> record) {
    try {
      String flyweight = record.getPackageName() + "." + record.getSimpleName() + "Flyweight";
      return (StructInfo) Class.forName(flyweight).getField("INFO").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** True for C's unions without a name, whose place is that of their first component. */
  private static boolean isAnonymous(StructInfo struct, List<String> lines) {
    return struct.isUnion()
        && lines.stream().noneMatch(line -> line.startsWith(simpleName(struct) + " "));
  }

  private static Stream<String> lines(StructInfo struct) {
    return Stream.concat(
        Stream.of("%s %d %d".formatted(simpleName(struct), struct.size(), struct.alignment())),
        struct.fields().stream()
            .filter(field -> !field.type().startsWith("unnamed "))
            .map(field -> simpleName(struct) + "." + place(field)));
  }

  private static String place(FieldInfo field) {
    return field.width() > 0
        ? "%s %d %d bits"
            .formatted(field.name(), field.offset() * Byte.SIZE + field.bit(), field.width())
        : "%s %d %d".formatted(field.name(), field.offset(), field.size());
  }

  private static String simpleName(StructInfo struct) {
    return struct.name().substring(struct.name().lastIndexOf('.') + 1);
  }
}
