package dev.inplace.processor.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.Model;
import dev.inplace.processor.oracle.GoStruct.GoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layouts of real Go structs, held against the reports of the same structs in Java. */
class GoStructsTest {
  /** Reports have no more digits in their masks; what ptrdata tells is not bounded. */
  private static final int MOST_WORDS = 1024;

  static List<OracleFile> files() {
    return List.of(
        OracleFile.byOption("go_amd64", "go-amd64"),
        OracleFile.byAnnotation("go_arm64", "go-arm64", Model.GO_ARM64),
        OracleFile.byOption("go_386", "go-386"),
        OracleFile.byAnnotation("go_arm", "go-arm", Model.GO_ARM));
  }

  /** The same for all: the compilers were asked the same structs. */
  @ParameterizedTest
  @MethodSource("files")
  void everyStructIsExpressedOrCounted(OracleFile file) {
    Coverage coverage = new GoStructs(file).coverage();
    coverage.print(file);
    assertThat(coverage).isEqualTo(new Coverage(294, 33, Map.of(Obstacle.KEPT_ASIDE, 6L)));
  }

  @TestFactory
  Stream<DynamicContainer> sameLayoutAsGo() {
    return files().stream()
        .map(
            file -> {
              GoStructs structs = new GoStructs(file);
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

  private static void compare(GoStruct struct, Report report) {
    List<String> expected = new ArrayList<>();
    expected.add(
        whole(struct.size(), struct.alignment(), struct.ptrdata(), first(struct.pointers())));
    for (int i = 0; i < struct.fields().size(); i++) {
      GoField field = struct.fields().get(i);
      String name = JavaRecords.componentName(field.name(), i);
      expected.add(row(name, field.offset(), field.size(), field.alignment()));
    }
    List<String> reported = new ArrayList<>();
    reported.add(
        whole(report.size(), report.alignment(), report.ptrdata(), pointers(report.ptrmask())));
    report.fields().stream()
        .map(field -> row(field.name(), field.offset(), field.size(), field.alignment()))
        .forEach(reported::add);
    assertThat(reported).isEqualTo(expected);
  }

  private static BitSet first(BitSet pointers) {
    return pointers.get(0, MOST_WORDS);
  }

  private static BitSet pointers(String mask) {
    BitSet pointers = new BitSet();
    for (int i = 0; i < mask.length(); i++) {
      pointers.set(i, mask.charAt(i) == '1');
    }
    return pointers;
  }

  private static String whole(long size, long alignment, long ptrdata, BitSet pointers) {
    return "size %d, alignment %d, ptrdata %d, pointers in words %s"
        .formatted(size, alignment, ptrdata, pointers);
  }

  private static String row(String name, long offset, long size, long alignment) {
    return "%s at %d, size %d, alignment %d".formatted(name, offset, size, alignment);
  }
}
