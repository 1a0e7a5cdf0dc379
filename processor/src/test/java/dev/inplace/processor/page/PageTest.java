package dev.inplace.processor.page;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.on;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.report.BadReport;
import dev.inplace.processor.report.JsonReport;
import dev.inplace.processor.report.Report;
import dev.inplace.processor.report.ReportParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

  private static Report report(Struct struct, StructMap... maps) {
    return Report.of(Declaration.of(struct, Budget.NONE, List.of(maps)), new Layouter());
  }

  private static String page(Report... reports) {
    return Page.of(Stream.of(reports).toList(), CacheLine.USUAL, List.of());
  }

  @Test
  void aStructIsDrawnAndListed() {
    assertThat(page(report(struct("Tick", BYTE, LONG, INT, BYTE))))
        .contains(
            "<b>24 bytes</b> <span>go-amd64</span>",
            "10 bytes padding, 42 %",
            "<title>f1: long, offset 8, size 8</title>",
            "XXX 7 bytes padding",
            "size: 24, cachelines: 1, members: 4",
            "space losses: 7 bytes internal + 3 bytes external",
            "<b>16 bytes</b> <span>in the best order: f1, f2, f0, f3</span>",
            "saves 8 bytes, 33 %");
  }

  @Test
  void aStructWithoutPaddingSaysNothingOfIt() {
    String page = page(report(struct("Point", INT, INT)));
    assertThat(page).contains("<b>8 bytes</b>").doesNotContain("space losses", "saves 0", "0 %");
  }

  @Test
  void aBucketIsDrawnAndCounted() {
    Struct point = struct("Point", INT, INT);
    assertThat(page(report(point, Structs.map("LongPoint", LONG, point))))
        .contains(
            "<h3>LongPointMap</h3>",
            "<b>144 bytes</b>",
            "long to Point",
            "<title>keys: long[8], offset 8, size 64</title>",
            "<title>overflow: link, offset 136, size 8</title>",
            "<dd>3.6, when full",
            "<dd>20.6, when 7/8 full");
  }

  @Test
  void largeValuesAreToldToLieOutside() {
    Struct large = struct("Large", array(LONG, 20));
    assertThat(page(report(large, Structs.map("LongLarge", LONG, large))))
        .contains("elems lie outside, behind links");
  }

  @Test
  void aFlatBucketHasPairs() throws BadReport {
    Struct point = struct("Point", INT, INT);
    String json =
        JsonReport.of(
            Declaration.of(point, Budget.NONE, List.of(Structs.map("LongPoint", LONG, point))),
            new Layouter());
    String flat =
        json.replace("\"bucket\": {", "\"bucket\": {\"layout\": \"flat\", \"slotSize\": 16, ")
            .replace("\"tophash\": 0, \"keys\": 8", "\"tophash\": 128, \"keys\": 0");
    assertThat(page(ReportParser.parse(flat)))
        .contains("<title>slots: key and elem[8], offset 0, size 128</title>");
  }

  @Test
  void modelsThatDifferStandSideBySide() {
    Struct slice = struct("Slice", POINTER, LONG);
    String page = page(report(slice), report(on("go-386", slice)));
    assertThat(page)
        .containsOnlyOnce("<article")
        .contains("<span>go-amd64</span>", "<span>go-386</span>");
  }

  @Test
  void modelsThatAgreeAreShownOnce() {
    Struct point = struct("Point", INT, INT);
    assertThat(page(report(point), report(on("go-386", point))))
        .contains("<span>go-amd64, go-386</span>")
        .containsOnlyOnce("<table");
  }

  @Test
  void pointersAreMarked() {
    assertThat(page(report(struct("Slice", LONG, POINTER))))
        .contains("<rect class=\"mark\" x=\"12.5%\" width=\"12.5%\"/>");
  }

  @Test
  void namesAreWrittenAsText() throws BadReport {
    Report odd =
        ReportParser.parse(
            """
            {"struct": "demo.<script>alert(1)</script>", "model": "\\"><i>", "size": 0,
             "alignment": 1, "ptrdata": 0, "ptrmask": "", "fingerprint": "", "fields": [],
             "best": {"fields": [], "size": 0}, "maps": []}\
            """);
    assertThat(page(odd)).doesNotContain("<script>alert", "\"><i>");
  }

  @Test
  void needsNoNetwork() {
    assertThat(page(report(struct("Point", INT, INT))))
        .doesNotContain("http:", "https:", "src=", "href=", "@import");
  }

  @Test
  void aBuildOfNothing() {
    assertThat(page()).contains("0 structs, 0 maps.").doesNotContain("<article");
  }
}
