package dev.inplace.processor.report;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static String report(Struct struct, StructMap... maps) {
    Declaration declaration = Declaration.of(struct, Budget.NONE, List.of(maps));
    return TextReport.of(List.of(Report.of(declaration, new Layouter())), CacheLine.USUAL);
  }

  private static List<String> comment(Struct struct) {
    Layouter layouter = new Layouter();
    return TextReport.lines(
        ReportedLayout.of(layouter.layout(struct), layouter), Comments.LINE, CacheLine.USUAL);
  }

  @Test
  void columns() {
    Declaration declaration =
        Declaration.of(
                Structs.packed(new Packing(false, 0, 128), struct("Close", BYTE, LONG, INT)),
                Budget.NONE,
                List.of())
            .with(Set.of(Request.COLUMNS));
    assertThat(TextReport.of(List.of(Report.of(declaration, new Layouter())), CacheLine.USUAL))
        .contains("  /* columns, alignment 128, begin by n: f0 0 f1 1 f2 9 */\n");
  }

  @Test
  void fieldsAndPadding() {
    assertThat(report(struct("Person", text(32), BYTE, LONG, enumeration(3), INT, BYTE)))
        .isEqualTo(
            """
            struct Person {  /* demo.Person, go-amd64 */
              String[32] f0;  /*     0    32 */
              byte       f1;  /*    32     1 */

              /* XXX 7 bytes padding */

              long       f2;  /*    40     8 */
              Color      f3;  /*    48     1 */

              /* XXX 3 bytes padding */

              int        f4;  /*    52     4 */
              byte       f5;  /*    56     1 */

              /* XXX 7 bytes trailing padding */

              /* size: 64, cachelines: 1, members: 6 */
              /* sum members: 47, paddings: 3, sum paddings: 17 */
              /* alignment: 8, little-endian */
              /* best order, size 48, saves 16: f2 f4 f0 f1 f3 f5 */
            };
            """);
  }

  @Test
  void boundariesOfCacheLines() {
    assertThat(report(struct("Long", array(LONG, 8), LONG, array(LONG, 8), BYTE)))
        .contains(
            """
              long[8] f0;  /*     0    64 */

              /* --- cacheline 1 boundary (64 bytes) --- */

              long    f1;  /*    64     8 */
              long[8] f2;  /*    72    64 */

              /* --- cacheline 2 boundary (128 bytes) was 8 bytes ago --- */

              byte    f3;  /*   136     1 */
            """,
            "/* size: 144, cachelines: 3, members: 4 */",
            "/* last cacheline: 16 bytes */");
  }

  @Test
  void paddingBeforeABoundary() {
    assertThat(report(struct("Two", text(57), LONG)))
        .contains(
            """
              String[57] f0;  /*     0    57 */

              /* XXX 7 bytes padding */

              /* --- cacheline 1 boundary (64 bytes) --- */

              long       f1;  /*    64     8 */
            """);
  }

  @Test
  void paddingFollowsAFieldOfNoBytes() {
    assertThat(report(struct("Odd", LONG, array(BYTE, 0))))
        .contains(
            """
              long    f0;  /*     0     8 */
              byte[0] f1;  /*     8     0 */

              /* XXX 8 bytes trailing padding */
            """);
  }

  @Test
  void oneByteIsNotManyBytes() {
    assertThat(report(struct("Small", BYTE, Structs.SHORT))).contains("/* XXX 1 byte padding */");
  }

  @Test
  void structOfNothing() {
    assertThat(comment(struct("Empty")))
        .containsExactly(
            "struct Empty {  // demo.Empty, go-amd64",
            "  // size: 0, cachelines: 0, members: 0",
            "  // sum members: 0",
            "  // alignment: 1, little-endian",
            "};");
  }

  @Test
  void commentsInsideAComment() {
    assertThat(comment(struct("Tick", BYTE, LONG)))
        .contains("  byte f0;  //     0     1", "  // XXX 7 bytes padding")
        .noneMatch(line -> line.contains("*/"));
  }

  @Test
  void packingAndPointers() {
    Struct packed = Structs.packed(new Packing(true, 0, 16), struct("Close", BYTE, POINTER));
    assertThat(report(packed))
        .contains(
            "/* alignment: 16 (packed, align 16), little-endian */",
            "/* ptrdata: 9, ptrmask: 10 */");
  }

  @Test
  void atomicFields() {
    assertThat(report(Structs.atomic(struct("Tally", LONG)))).contains("  atomic long f0;  /*");
  }

  @Test
  void bestOrderOfManyFieldsTakesSomeLines() {
    Struct many =
        struct(
            "Many",
            Stream.generate(() -> Stream.of(BYTE, LONG))
                .limit(12)
                .flatMap(types -> types)
                .toArray(FieldType[]::new));
    assertThat(comment(many)).allMatch(line -> line.length() <= 90);
    assertThat(comment(many)).anyMatch(line -> line.startsWith("  // best order, size 112"));
  }

  @Test
  void bucketOfAMap() {
    Struct point = struct("Point", INT, INT);
    assertThat(report(point, Structs.map("LongPoint", LONG, point)))
        .endsWith(
            """

            bucket of LongPointMap {  /* demo.LongPointMap */
              byte[8]  tophash;   /*     0     8 */
              long[8]  keys;      /*     8    64 */

              /* --- cacheline 1 boundary (64 bytes) was 8 bytes ago --- */

              Point[8] elems;     /*    72    64 */

              /* --- cacheline 2 boundary (128 bytes) was 8 bytes ago --- */

              link     overflow;  /*   136     8 */

              /* size: 144, cachelines: 3, entries: 8 */
              /* entries per cacheline, when full: 3.6 */
              /* bytes per entry, when 7/8 full: 20.6 */
            };
            """);
  }

  @Test
  void bucketWithLinksToLargeValues() {
    Struct large = struct("Large", array(LONG, 20));
    assertThat(report(large, Structs.map("StringLarge", new MapKey.Text(), large)))
        .contains(
            "  String[8] keys;", "  link[8]   elems;", "bytes per entry, when 7/8 full: 189.7");
  }
}
