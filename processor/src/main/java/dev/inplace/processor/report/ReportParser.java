package dev.inplace.processor.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.report.ReportedLayout.Best;
import dev.inplace.processor.report.ReportedMap.Bucket;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * A parser of the text of {@link JsonReport}, in earlier and later versions too. It ignores unknown
 * keys; keys that came after the first reports may be absent.
 */
public final class ReportParser {
  private static final int SLOTS = 8;

  private ReportParser() {}

  /** The report of a text. */
  public static Report parse(String text) throws BadReport {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement whole = JsonParser.parseReader(reader);
      if (whole instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
        return report(new JsonNode("", object));
      }
    } catch (JsonParseException | IllegalStateException | IOException e) {
      throw new BadReport("it is no JSON, or not the whole of it");
    }
    throw new BadReport("it is no JSON object");
  }

  private static Report report(JsonNode node) throws BadReport {
    for (String kind : new String[] {Report.STRUCT, Report.TYPE, Report.PACKAGE}) {
      if (node.has(kind)) {
        Optional<ReportedLayout> struct =
            kind.equals(Report.STRUCT) ? Optional.of(layout(node)) : Optional.empty();
        return new Report(kind, node.string(kind), struct, node.objects("maps", ReportParser::map));
      }
    }
    throw new BadReport("it has neither \"struct\" nor \"type\" nor \"package\"");
  }

  private static ReportedLayout layout(JsonNode node) throws BadReport {
    ReportedStruct struct =
        new ReportedStruct(
            node.string("struct"),
            node.string("model"),
            node.string("byteOrder", "little-endian"),
            node.string("packing", ReportedStruct.NATURAL),
            node.bytes("size"),
            node.bytes("alignment"),
            node.string("fingerprint"),
            node.objects("fields", ReportParser::field));
    for (int i = 0; i < struct.fields().size(); i++) {
      ReportedField field = struct.fields().get(i);
      if (field.bit() >= Byte.SIZE) {
        throw new BadReport(
            "fields[%d].bit is %d; a byte has bits 0 to 7".formatted(i, field.bit()));
      }
      if (field.end() < field.offset() || field.end() > struct.size()) {
        throw new BadReport("fields[%d] lies outside the struct's bytes".formatted(i));
      }
    }
    Best best = best(node.object("best"));
    if (!best.offsets().isEmpty() && best.offsets().size() != best.fields().size()) {
      throw new BadReport("best has other numbers of fields and of offsets");
    }
    Optional<ColumnLayout> columns =
        node.has("columns") ? Optional.of(columns(node.object("columns"))) : Optional.empty();
    if (columns.isPresent() && columns.get().begins().size() != struct.fields().size()) {
      throw new BadReport("columns has another number of begins than there are fields");
    }
    return new ReportedLayout(
        struct,
        node.string("flyweight", ""),
        node.bytes("ptrdata"),
        node.string("ptrmask"),
        best,
        columns);
  }

  private static ColumnLayout columns(JsonNode node) throws BadReport {
    return new ColumnLayout(node.bytes("alignment"), node.numbers("begins"));
  }

  private static ReportedField field(JsonNode node) throws BadReport {
    return new ReportedField(
        node.string("name"),
        node.string("type"),
        node.bytes("offset"),
        (int) node.bytes("bit", 0),
        node.bytes("size"),
        node.bytes("alignment"),
        node.flag("atomic"),
        node.strings("constants"),
        node.string("nested", ""));
  }

  private static Best best(JsonNode node) throws BadReport {
    return new Best(node.strings("fields"), node.numbers("offsets"), node.bytes("size"));
  }

  private static ReportedMap map(JsonNode node) throws BadReport {
    return new ReportedMap(
        node.string("map"),
        node.string("model", ""),
        node.string("key", ""),
        node.string("value", ""),
        bucket(node.object("bucket")));
  }

  /** A bucket. The sizes of key and elem came later; without them, entries lie in the bucket. */
  private static Bucket bucket(JsonNode node) throws BadReport {
    long keys = node.bytes("keys");
    long elems = node.bytes("elems");
    long overflow = node.bytes("overflow", BucketLayout.OUTSIDE);
    return new Bucket(
        node.string("layout", ReportedMap.CLASSIC),
        node.bytes("slotSize", 0),
        node.bytes("size"),
        node.bytes("tophash", BucketLayout.OUTSIDE),
        keys,
        elems,
        overflow,
        node.flag("indirectKey"),
        node.flag("indirectElem"),
        node.bytes("keySize", Math.max(0, elems - keys) / SLOTS),
        node.bytes("elemSize", Math.max(0, overflow - elems) / SLOTS));
  }
}
