package dev.inplace.processor.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Declaration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The layout of a struct and of the buckets of its maps, for programs: one line per field. */
public final class JsonReport {
  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);

  private JsonReport() {
    json.setFormattingStyle(LINES);
  }

  private interface Writing {
    void to(JsonReport report) throws IOException;
  }

  /** The text of the report that a build writes. */
  public static String of(Declaration declaration, Layouter layouter) {
    Report report = Report.of(declaration, layouter);
    return written(json -> json.write(report));
  }

  /** Many reports as one text. */
  public static String array(List<Report> reports) {
    return written(
        json -> {
          json.json.beginArray();
          for (Report report : reports) {
            json.write(report);
          }
          json.json.endArray();
        });
  }

  private static String written(Writing writing) {
    JsonReport report = new JsonReport();
    try {
      writing.to(report);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return report.text + "\n";
  }

  private void write(Report report) throws IOException {
    json.beginObject();
    json.name(report.kind()).value(report.name());
    if (report.struct().isPresent()) {
      struct(report.struct().get());
    }
    json.name("maps").beginArray();
    for (ReportedMap map : report.maps()) {
      map(map);
    }
    json.endArray();
    json.endObject();
  }

  private void struct(ReportedLayout layout) throws IOException {
    ReportedStruct struct = layout.struct();
    if (!layout.flyweight().isEmpty()) {
      json.name("flyweight").value(layout.flyweight());
    }
    json.name("model").value(struct.model());
    json.name("byteOrder").value(struct.byteOrder());
    if (!struct.packing().equals(ReportedStruct.NATURAL)) {
      json.name("packing").value(struct.packing());
    }
    json.name("size").value(struct.size());
    json.name("alignment").value(struct.alignment());
    json.name("padding").value(struct.padding());
    json.name("ptrdata").value(layout.ptrdata());
    json.name("ptrmask").value(layout.ptrmask());
    json.name("fingerprint").value(struct.fingerprint());
    json.name("fields").beginArray();
    for (ReportedField field : struct.fields()) {
      field(field);
    }
    json.endArray();
    best(layout);
    if (layout.columns().isPresent()) {
      columns(layout.columns().get());
    }
  }

  private void field(ReportedField field) throws IOException {
    beginLine();
    json.name("name").value(field.name());
    json.name("type").value(field.type());
    json.name("offset").value(field.offset());
    if (field.isBits()) {
      json.name("bit").value(field.bit());
    }
    json.name("size").value(field.size());
    json.name("alignment").value(field.alignment());
    if (field.atomic()) {
      json.name("atomic").value(true);
    }
    if (!field.constants().isEmpty()) {
      strings("constants", field.constants());
    }
    if (!field.nested().isEmpty()) {
      json.name("nested").value(field.nested());
    }
    endLine();
  }

  private void columns(ColumnLayout columns) throws IOException {
    json.name("columns");
    beginLine();
    numbers("begins", columns.begins());
    json.name("alignment").value(columns.alignment());
    endLine();
  }

  private void best(ReportedLayout layout) throws IOException {
    json.name("best");
    beginLine();
    strings("fields", layout.best().fields());
    numbers("offsets", layout.best().offsets());
    json.name("size").value(layout.best().size());
    json.name("saves").value(layout.saves());
    endLine();
  }

  private void map(ReportedMap map) throws IOException {
    ReportedMap.Bucket bucket = map.bucket();
    beginLine();
    json.name("map").value(map.name());
    json.name("model").value(map.model());
    json.name("key").value(map.key());
    if (!map.value().isEmpty()) {
      json.name("value").value(map.value());
    }
    json.name("bucket").beginObject();
    if (!bucket.isClassic()) {
      json.name("layout").value(bucket.layout());
      json.name("slotSize").value(bucket.slotSize());
    }
    json.name("size").value(bucket.size());
    if (bucket.isClassic()) {
      json.name("tophash").value(bucket.tophash());
    }
    json.name("keys").value(bucket.keys());
    json.name("elems").value(bucket.elems());
    if (bucket.isClassic()) {
      json.name("overflow").value(bucket.overflow());
    }
    json.name("indirectKey").value(bucket.indirectKey());
    json.name("indirectElem").value(bucket.indirectElem());
    json.name("keySize").value(bucket.keySize());
    json.name("elemSize").value(bucket.elemSize());
    json.endObject();
    endLine();
  }

  private void numbers(String name, List<Long> values) throws IOException {
    json.name(name).beginArray();
    for (long value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private void beginLine() throws IOException {
    json.beginObject();
    json.setFormattingStyle(ONE_LINE);
  }

  private void endLine() throws IOException {
    json.endObject();
    json.setFormattingStyle(LINES);
  }
}
