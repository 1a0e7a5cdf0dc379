package dev.inplace.processor.oracle;

import com.google.gson.JsonArray;
import dev.inplace.processor.oracle.CStruct.CField;
import java.util.ArrayList;
import java.util.List;

/** C structs translated to annotated records, one component for each field. */
final class CRecords {
  /** The beginning of the names of components without bytes, which C's structs do not have. */
  static final String START = "start";

  /** The beginning of the names of components that have none in C. */
  static final String ANONYMOUS = "anonymous";

  private final JavaRecords records;

  CRecords(JavaRecords records) {
    this.records = records;
    CTypes.addTo(records);
  }

  void add(CStruct struct) {
    records.add(
        struct.name(),
        annotations(struct.packed() != 0, struct.aligned()),
        argument(struct.kind(), struct.pack()),
        components(struct));
  }

  private static String argument(String kind, int pack) {
    return "pack = " + pack + ", union = " + kind.equals("union");
  }

  private List<String> components(CStruct struct) {
    List<String> components = new ArrayList<>();
    for (CField field : struct.fields()) {
      int number = components.size();
      if (CTypes.kind(field.type()).equals("anon")) {
        components.add(anonymous(struct, field, number));
      } else if (field.width() == null) {
        components.add(component(field, struct));
      } else {
        if (field.aligned() > 0) { // the way out that the refusal of @Align beside @Bits gives
          components.add(
              "@Align(%d) @Length(0) byte[] %s%d".formatted(field.aligned(), START, number));
        }
        components.add(bits(field, number));
      }
    }
    return components;
  }

  /** An anonymous member as a record of its own, inside which #pragma pack applies too. */
  private String anonymous(CStruct struct, CField field, int number) {
    String name = anonymous(struct.name(), number);
    JsonArray parts = field.type().getAsJsonArray();
    CStruct inner =
        new CStruct(name, parts.get(1).getAsString(), 0, 0, struct.pack(), 0, 0, inside(field));
    add(inner);
    return annotations(field.packed() != 0, Math.max(field.aligned(), field.alignas()))
        + name
        + " "
        + ANONYMOUS
        + number;
  }

  /** The fields of an anonymous member. */
  static List<CField> inside(CField field) {
    return field.type().getAsJsonArray().get(2).getAsJsonArray().asList().stream()
        .map(CField::of)
        .toList();
  }

  /** The name of the record of an anonymous member. */
  static String anonymous(String struct, int number) {
    return struct + "_" + number;
  }

  private static String bits(CField field, int number) {
    boolean isUnnamed = field.name().isEmpty();
    return "%s@Bits(value = %d, unnamed = %b) %s %s"
        .formatted(
            annotations(field.packed() != 0, 0),
            field.width(),
            isUnnamed,
            CTypes.java(field.type()).declare(),
            isUnnamed ? "unnamed" + number : field.name());
  }

  private static String component(CField field, CStruct struct) {
    boolean packed = field.packed() != 0;
    int aligned = Math.max(field.aligned(), field.alignas());
    int typedef = CTypes.typedefAlignment(field.type());
    // Java has no typedefs. What one makes of a type's alignment, be it less or more, a component
    // says by dropping the natural one; where C drops that of the typedef too, nothing is said.
    if (typedef != 0 && !packed && struct.packed() == 0) {
      packed = true;
      aligned = Math.max(aligned, typedef);
    }
    return "%s %s %s"
        .formatted(annotations(packed, aligned), CTypes.java(field.type()).declare(), field.name());
  }

  private static String annotations(boolean packed, int aligned) {
    return (packed ? "@Packed " : "") + (aligned == 0 ? "" : "@Align(" + aligned + ")");
  }
}
