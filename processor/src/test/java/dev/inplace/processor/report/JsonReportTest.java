package dev.inplace.processor.report;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static String report(Declaration declaration) {
    Layouter layouter = new Layouter();
    return JsonReport.of(declaration, layouter);
  }

  @Test
  void structWithAMap() {
    Struct tick = struct("Tick", BYTE, LONG, text(2), array(INT, 2));
    assertThat(
            report(Declaration.of(tick, Budget.NONE, List.of(Structs.map("LongTick", LONG, tick)))))
        .isEqualTo(
            """
            {
              "struct": "demo.Tick",
              "model": "go-amd64",
              "byteOrder": "little-endian",
              "size": 32,
              "alignment": 8,
              "padding": 13,
              "ptrdata": 0,
              "ptrmask": "0000",
              "fingerprint": "62215b1ba3d27c28",
              "fields": [
                {"name": "f0", "type": "byte", "offset": 0, "size": 1, "alignment": 1},
                {"name": "f1", "type": "long", "offset": 8, "size": 8, "alignment": 8},
                {"name": "f2", "type": "String[2]", "offset": 16, "size": 2, "alignment": 1},
                {"name": "f3", "type": "int[2]", "offset": 20, "size": 8, "alignment": 4}
              ],
              "best": {"fields": ["f1", "f3", "f0", "f2"], "offsets": [0, 8, 16, 17], "size": 24, \
            "saves": 8},
              "maps": [
                {"map": "demo.LongTickMap", "model": "go-amd64", "key": "long", "value": "demo.Tick", "bucket": {"size": 336, "tophash": 0, "keys": 8, \
            "elems": 72, "overflow": 328, "indirectKey": false, "indirectElem": false, \
            "keySize": 8, "elemSize": 32}}
              ]
            }
            """);
  }

  @Test
  void structOfAnotherPlatform() {
    Struct header =
        Structs.in(
            ByteOrder.BIG_ENDIAN,
            Structs.on("go-386", struct("Header", LONG, array(POINTER, 2), WORD, SHORT)));
    assertThat(report(Declaration.of(header, Budget.NONE, List.of())))
        .startsWith(
            """
            {
              "struct": "demo.Header",
              "model": "go-386",
              "byteOrder": "big-endian",
              "size": 24,
              "alignment": 4,
              "padding": 2,
              "ptrdata": 16,
              "ptrmask": "001100",
            """)
        .contains(
            """
                {"name": "f1", "type": "pointer[2]", "offset": 8, "size": 8, "alignment": 4},
                {"name": "f2", "type": "word", "offset": 16, "size": 4, "alignment": 4},
            """,
            "\"best\": {\"fields\": [\"f0\", \"f1\", \"f2\", \"f3\"], \"offsets\": [0, 8, 16, 20], "
                + "\"size\": 24, \"saves\": 0}");
  }

  @Test
  void alignmentsAreThoseThatFieldsArePlacedWith() {
    Struct packed = Structs.packed(new Packing(false, 2, 1), struct("Close", BYTE, LONG));
    assertThat(report(Declaration.of(packed, Budget.NONE, List.of())))
        .contains(
            "\"size\": 10,",
            "{\"name\": \"f1\", \"type\": \"long\", \"offset\": 2, \"size\": 8, \"alignment\": 2}");
  }

  @Test
  void packingOfTheStruct() {
    Struct packed = Structs.packed(new Packing(true, 0, 4), struct("Close", BYTE));
    assertThat(report(Declaration.of(packed, Budget.NONE, List.of())))
        .contains(
            """
              "byteOrder": "little-endian",
              "packing": "packed, align 4",
              "size": 4,
            """);
  }

  @Test
  void whatTypesAreInside() {
    Struct inside = struct("Inside", enumeration(2), array(nested(INT), 2));
    assertThat(report(Declaration.of(inside, Budget.NONE, List.of())))
        .contains(
            "\"size\": 1, \"alignment\": 1, \"constants\": [\"C0\", \"C1\"]}",
            "\"size\": 8, \"alignment\": 4, \"nested\": \"");
  }

  @Test
  void manyReportsAreOneArray() {
    Layouter layouter = new Layouter();
    Report report = Report.of(Declaration.of(struct("Empty"), Budget.NONE, List.of()), layouter);
    assertThat(JsonReport.array(List.of(report, report)))
        .startsWith("[\n  {\n    \"struct\": \"demo.Empty\",")
        .endsWith("  }\n]\n");
    assertThat(JsonReport.array(List.of())).isEqualTo("[]\n");
  }

  @Test
  void atomicFieldsAreMarked() {
    Struct tally = Structs.atomic(struct("Tally", BYTE));
    assertThat(report(Declaration.of(tally, Budget.NONE, List.of())))
        .contains(
            "{\"name\": \"f0\", \"type\": \"byte\", \"offset\": 0, \"size\": 1, \"alignment\": 1, "
                + "\"atomic\": true}");
  }

  @Test
  void columnsBeginBehindThoseBeforeThem() {
    Declaration declaration =
        Declaration.of(struct("Close", BYTE, LONG, array(INT, 3), INT), Budget.NONE, List.of());
    assertThat(report(declaration)).doesNotContain("columns");
    assertThat(report(declaration.with(Set.of(Request.COLUMNS))))
        .contains("  \"columns\": {\"begins\": [0, 1, 9, 21], \"alignment\": 64},\n  \"maps\"");
  }

  @Test
  void structOfNothing() {
    assertThat(report(Declaration.of(struct("Empty"), Budget.NONE, List.of())))
        .contains("\"size\": 0,", "\"ptrmask\": \"\"", "\"fields\": []", "\"maps\": []");
  }

  @Test
  void mapsOfAPackage() {
    assertThat(
            report(
                Declaration.of(
                    Origin.of(QualifiedName.ofPackage("demo")),
                    List.of(
                        Structs.map("LongInt", LONG, Optional.of(INT)),
                        Structs.map("Long", LONG, Optional.empty())))))
        .isEqualTo(
            """
            {
              "package": "demo",
              "maps": [
                {"map": "demo.LongIntMap", "model": "go-amd64", "key": "long", "value": "int", "bucket": {"size": 112, "tophash": 0, "keys": 8, \
            "elems": 72, "overflow": 104, "indirectKey": false, "indirectElem": false, \
            "keySize": 8, "elemSize": 4}},
                {"map": "demo.LongSet", "model": "go-amd64", "key": "long", "bucket": {"size": 80, "tophash": 0, "keys": 8, \
            "elems": 72, "overflow": 72, "indirectKey": false, "indirectElem": false, \
            "keySize": 8, "elemSize": 0}}
              ]
            }
            """);
  }
}
