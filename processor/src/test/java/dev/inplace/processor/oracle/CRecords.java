package dev.inplace.processor.oracle;

import dev.inplace.processor.oracle.CStruct.CField;

/** C structs translated to annotated records, one component for each field. */
final class CRecords {
  private final JavaRecords records;

  CRecords(JavaRecords records) {
    this.records = records;
    CTypes.addTo(records);
  }

  void add(CStruct struct) {
    records.add(
        struct.name(),
        annotations(struct.packed() != 0, struct.aligned()),
        struct.pack() == 0 ? "" : "pack = " + struct.pack(),
        struct.fields().stream().map(field -> component(field, struct)).toList());
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
