package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layouts of real C structs, held against the reports of the same structs in Java. */
class CStructsTest {
  private static final OracleFile X86_64 = OracleFile.byOption("c_x86_64", "c-x86_64");
  private static final OracleFile I386 = OracleFile.byAnnotation("c_i386", "c-i386", Model.C_I386);
  private static final OracleFile BIT_FIELDS =
      OracleFile.byAnnotation("c_bitfields_x86_64", "c-x86_64", Model.C_X86_64);

  @Test
  void everyStructIsExpressedOrCounted() {
    // The compilers were asked the same structs.
    Coverage same =
        new Coverage(
            204,
            0,
            Map.of(
                Obstacle.UNION, 33L,
                Obstacle.FLEXIBLE_ARRAY, 12L,
                Obstacle.ANONYMOUS, 8L,
                Obstacle.KEPT_ASIDE, 43L));
    assertThat(coverage(X86_64)).isEqualTo(same);
    assertThat(coverage(I386)).isEqualTo(same);
  }

  @Test
  void whatHasNoBitFieldsIsExpressed() {
    assertThat(coverage(BIT_FIELDS))
        .isEqualTo(new Coverage(1, 0, Map.of(Obstacle.UNION, 20L, Obstacle.BIT_FIELD, 279L)));
  }

  @TestFactory
  Stream<DynamicContainer> sameLayoutAsC() {
    return Stream.of(X86_64, I386, BIT_FIELDS)
        .map(
            file -> {
              CStructs structs = new CStructs(file);
              Map<String, Report> reports = structs.reports();
              return DynamicContainer.dynamicContainer(
                  file.name(),
                  structs.expressed().stream()
                      .map(
                          struct ->
                              DynamicTest.dynamicTest(
                                  struct.name(),
                                  () -> compare(struct, reports.get(struct.name())))));
            });
  }

  private static void compare(CStruct struct, Report report) {
    List<String> expected = new ArrayList<>();
    expected.add(whole(struct.size(), struct.alignment()));
    struct.fields().stream()
        .map(field -> row(field.name(), field.offset(), field.size()))
        .forEach(expected::add);
    List<String> reported = new ArrayList<>();
    reported.add(whole(report.size(), report.alignment()));
    report.fields().stream()
        .map(field -> row(field.name(), field.offset(), field.size()))
        .forEach(reported::add);
    assertThat(reported).isEqualTo(expected);
  }

  private static Coverage coverage(OracleFile file) {
    Coverage coverage = new CStructs(file).coverage();
    coverage.print(file);
    return coverage;
  }

  private static String whole(long size, long alignment) {
    return "size %d, alignment %d".formatted(size, alignment);
  }

  private static String row(String name, long offset, long size) {
    return "%s at %d, size %d".formatted(name, offset, size);
  }
}
