package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.Model;
import dev.inplace.processor.oracle.CStruct.CField;
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
    Coverage same = new Coverage(249, 0, Map.of(Obstacle.KEPT_ASIDE, 51L));
    assertThat(coverage(X86_64)).isEqualTo(same);
    assertThat(coverage(I386)).isEqualTo(same);
  }

  @Test
  void bitFieldsAreExpressed() {
    assertThat(coverage(BIT_FIELDS)).isEqualTo(new Coverage(300, 0, Map.of()));
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
                                  struct.name(), () -> compare(struct, reports))));
            });
  }

  private static void compare(CStruct struct, Map<String, Report> reports) {
    Report report = reports.get(struct.name());
    List<String> expected = new ArrayList<>();
    expected.add(whole(struct.size(), struct.alignment()));
    expected.addAll(rows(struct.fields()));
    List<String> reported = new ArrayList<>();
    reported.add(whole(report.size(), report.alignment()));
    reported.addAll(rows(report, 0, reports));
    assertThat(reported).isEqualTo(expected);
  }

  private static List<String> rows(List<CField> fields) {
    return fields.stream()
        .flatMap(
            field -> {
              if (CTypes.kind(field.type()).equals("anon")) {
                return rows(CRecords.inside(field)).stream();
              }
              if (field.name().isEmpty()) {
                return Stream.empty();
              }
              return Stream.of(
                  field.width() == null
                      ? row(field.name(), field.offset(), field.size())
                      : bits(field.name(), field.bit(), field.width()));
            })
        .toList();
  }

  private static List<String> rows(Report report, long start, Map<String, Report> reports) {
    return report.fields().stream()
        .filter(field -> !field.name().startsWith(CRecords.START))
        .flatMap(
            field -> {
              long at = start + field.offset();
              if (field.name().startsWith(CRecords.ANONYMOUS)) {
                String simple = field.type().substring(JavaRecords.PACKAGE.length() + 1);
                return rows(reports.get(simple), at, reports).stream();
              }
              return Stream.of(
                  field.bit() == null
                      ? row(field.name(), at, field.size())
                      : bits(
                          field.name(),
                          at * Byte.SIZE + field.bit(),
                          Integer.parseInt(field.type().replaceFirst(".*:", ""))));
            })
        .toList();
  }

  private static Coverage coverage(OracleFile file) {
    Coverage coverage = new CStructs(file).coverage();
    coverage.print(file);
    return coverage;
  }

  private static String whole(long size, long alignment) {
    return "size %d, alignment %d".formatted(size, alignment);
  }

  private static String bits(String name, long bit, long width) {
    return "%s at bit %d, width %d".formatted(name, bit, width);
  }

  private static String row(String name, long offset, long size) {
    return "%s at %d, size %d".formatted(name, offset, size);
  }
}
