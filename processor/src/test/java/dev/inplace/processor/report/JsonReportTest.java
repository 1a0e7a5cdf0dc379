package dev.inplace.processor.report;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static String report(Declaration declaration) {
    Layouter layouter = new Layouter();
    return JsonReport.of(declaration, layouter.layout(declaration.struct()), layouter);
  }

  @Test
  void structWithAMap() {
    Struct tick = struct("Tick", BYTE, LONG, text(2), array(INT, 2));
    assertThat(
            report(
                new Declaration(tick, Budget.NONE, List.of(new StructMap("LongTick", LONG, tick)))))
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
              "best": {"fields": ["f1", "f3", "f0", "f2"], "size": 24, "saves": 8},
              "maps": [
                {"map": "demo.LongTickMap", "bucket": {"size": 336, "tophash": 0, "keys": 8, \
            "elems": 72, "overflow": 328, "indirectKey": false, "indirectElem": false}}
              ]
            }
            """);
  }

  @Test
  void structOfNothing() {
    assertThat(report(new Declaration(struct("Empty"), Budget.NONE, List.of())))
        .contains("\"size\": 0,", "\"ptrmask\": \"\"", "\"fields\": []", "\"maps\": []");
  }
}
