package dev.inplace.processor.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.inplace.processor.layout.BestOrder;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.PtrMask;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.StructMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The layout of a struct and of the buckets of its maps, for programs: one line per field. */
public final class JsonReport {
  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private final Layouter layouter;
  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);

  private JsonReport(Layouter layouter) {
    this.layouter = layouter;
  }

  /** The report's text. */
  public static String of(Declaration declaration, Layouter layouter) {
    JsonReport report = new JsonReport(layouter);
    try {
      report.write(declaration);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return report.text + "\n";
  }

  private void write(Declaration declaration) throws IOException {
    json.setFormattingStyle(LINES);
    json.beginObject();
    if (declaration.struct().isPresent()) {
      struct(layouter.layout(declaration.struct().get()));
    } else {
      String kind = declaration.origin().isPackage() ? "package" : "type";
      json.name(kind).value(declaration.origin().qualified());
    }
    json.name("maps").beginArray();
    for (StructMap map : declaration.maps()) {
      map(map, BucketLayout.of(map, layouter));
    }
    json.endArray();
    json.endObject();
  }

  private void struct(StructLayout layout) throws IOException {
    json.name("struct").value(layout.struct().type().canonical());
    json.name("model").value(layout.model().name());
    json.name("byteOrder").value(layout.struct().platform().byteOrderName());
    json.name("size").value(layout.size());
    json.name("alignment").value(layout.alignment());
    json.name("padding").value(layout.padding());
    PtrMask ptrmask = PtrMask.of(layout, layouter);
    json.name("ptrdata").value(ptrmask.ptrdata());
    json.name("ptrmask").value(ptrmask.digits());
    json.name("fingerprint").value(Fingerprint.digits(layout));
    json.name("fields").beginArray();
    for (FieldLayout field : layout.fields()) {
      field(field);
    }
    json.endArray();
    best(layout, BestOrder.of(layout));
  }

  private void field(FieldLayout field) throws IOException {
    beginLine();
    json.name("name").value(field.field().name());
    json.name("type").value(field.field().type().describe());
    json.name("offset").value(field.offset());
    json.name("size").value(field.size());
    json.name("alignment").value(field.alignment());
    if (field.field().atomic()) {
      json.name("atomic").value(true);
    }
    endLine();
  }

  private void best(StructLayout declared, StructLayout best) throws IOException {
    json.name("best");
    beginLine();
    json.name("fields").beginArray();
    for (FieldLayout field : best.fields()) {
      json.value(field.field().name());
    }
    json.endArray();
    json.name("size").value(best.size());
    json.name("saves").value(declared.size() - best.size());
    endLine();
  }

  private void map(StructMap map, BucketLayout bucket) throws IOException {
    beginLine();
    json.name("map").value(map.map().canonical());
    json.name("bucket").beginObject();
    json.name("layout").value(bucket.isFlat() ? "flat" : "classic");
    json.name("size").value(bucket.size());
    json.name("tophash").value(bucket.tophash());
    json.name("keys").value(bucket.keys());
    json.name("elems").value(bucket.elems());
    json.name("overflow").value(bucket.overflow());
    json.name("keyStride").value(bucket.keyStride());
    json.name("elemStride").value(bucket.elemStride());
    json.name("indirectKey").value(bucket.isKeyIndirect());
    json.name("indirectElem").value(bucket.isElemIndirect());
    json.endObject();
    endLine();
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
