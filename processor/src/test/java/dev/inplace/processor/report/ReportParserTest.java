package dev.inplace.processor.report;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportParserTest {
  private static final String TICK =
      """
      {"struct": "demo.Tick", "model": "go-amd64", "size": 16, "alignment": 8, "padding": 7,
       "ptrdata": 0, "ptrmask": "00", "fingerprint": "0123456789abcdef",
       "fields": [
         {"name": "side", "type": "byte", "offset": 0, "size": 1, "alignment": 1},
         {"name": "time", "type": "long", "offset": 8, "size": 8, "alignment": 8}],
       "best": {"fields": ["side", "time"], "size": 16},
       "maps": [{"map": "demo.LongTickMap", "bucket": {"size": 208, "tophash": 0, "keys": 8,
                 "elems": 72, "overflow": 200}}]}
      """;

  private static void comesBack(Declaration declaration) throws BadReport {
    Layouter layouter = new Layouter();
    assertThat(ReportParser.parse(JsonReport.of(declaration, layouter)))
        .isEqualTo(Report.of(declaration, layouter));
  }

  @Test
  void whatIsWrittenCanBeRead() throws BadReport {
    Struct every =
        Structs.packed(
            new Packing(false, 4, 16),
            Structs.atomic(struct("Every", BYTE, enumeration(3), array(nested(INT, BYTE), 2))));
    Declaration declaration =
        Declaration.of(every, Budget.NONE, List.of(Structs.map("IntEvery", INT, every)));
    comesBack(declaration);
    comesBack(declaration.with(Set.of(Request.COLUMNS)));
  }

  @Test
  void mapsOfAPackageCanBeRead() throws BadReport {
    comesBack(
        Declaration.of(
            Origin.of(QualifiedName.ofPackage("demo")),
            List.of(Structs.map("Long", LONG, Optional.empty()))));
  }

  @Test
  void earlierReportsToldLess() throws BadReport {
    Report report = ReportParser.parse(TICK);
    ReportedStruct struct = report.struct().orElseThrow().struct();
    assertThat(struct.byteOrder()).isEqualTo("little-endian");
    assertThat(struct.packing()).isEqualTo("natural");
    assertThat(struct.padding()).isEqualTo(7);
    ReportedMap.Bucket bucket = report.maps().getFirst().bucket();
    assertThat(bucket.isClassic()).isTrue();
    assertThat(bucket.keySize()).isEqualTo(8);
    assertThat(bucket.elemSize()).isEqualTo(16);
  }

  @Test
  void laterReportsMayTellMore() throws BadReport {
    String more = TICK.replace("\"bucket\": {", "\"bucket\": {\"layout\": \"flat\", ");
    Report report = ReportParser.parse(more.replace("{\"struct\"", "{\"new\": [1], \"struct\""));
    assertThat(report.maps().getFirst().bucket().isClassic()).isFalse();
    assertThat(TextReport.of(List.of(report), CacheLine.USUAL)).contains("key and elem[8] slots;");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"size\": 16, `, ``, `size is missing, not a number of bytes`",
        "`\"size\": 16, `, `\"size\": -1, `, `size is -1, not a number of bytes`",
        "`\"size\": 16, `, `\"size\": 1e3, `, `size is 1e3, not a number of bytes`",
        "`\"demo.Tick\"`, `[]`, `struct is [], not text`",
        "`demo.Tick`, `demo.\\u001b[2JTick`, `struct has a control character`",
        "`demo.Tick`, `demo.\u009b2JTick`, `struct has a control character`",
        "`\"size\": 16, `, `\"size\": \"\u009b\", `, `size is \"?\", not a number of bytes`",
        "`\"fields\": [\n`, `\"fields\": [7, `, `fields[0] is 7, not an object`",
        "`\"offset\": 8`, `\"offset\": \"8\"`, `fields[1].offset is \"8\", not a number of bytes`",
        "`\"offset\": 8`, `\"offset\": 9`, `fields[1] lies outside the struct's bytes`",
        "`\"best\": {`, `\"best\": {\"offsets\": [0], `,"
            + " `best has other numbers of fields and of offsets`",
        "`\"best\": {`, `\"columns\": {\"alignment\": 64, \"begins\": [0]}, \"best\": {`,"
            + " `columns has another number of begins than there are fields`",
        "`\"keys\": 8`, `\"keys\": null`, `maps[0].bucket.keys is null, not a number of bytes`",
        "`\"overflow\"`, `\"indirectKey\": 1, \"overflow\"`,"
            + " `maps[0].bucket.indirectKey is 1, not true or false`",
        "`\"maps\": [{`, `\"maps\": {`, `it is no JSON, or not the whole of it`",
        "`{\"struct\"`, `{\"strict\"`, `it has neither \"struct\" nor \"type\" nor \"package\"`",
      })
  void damagedReportIsToldByThePlace(String from, String to, String message) {
    assertThat(TICK).contains(from);
    assertThatThrownBy(() -> ReportParser.parse(TICK.replace(from, to)))
        .isInstanceOf(BadReport.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, `it is no JSON object`",
        "`{`, `it is no JSON, or not the whole of it`",
        "`{} {}`, `it is no JSON, or not the whole of it`",
        "`[]`, `it is no JSON object`",
        "`hello`, `it is no JSON, or not the whole of it`",
      })
  void whatIsNoReport(String text, String message) {
    assertThatThrownBy(() -> ReportParser.parse(text))
        .isInstanceOf(BadReport.class)
        .hasMessage(message);
  }
}
