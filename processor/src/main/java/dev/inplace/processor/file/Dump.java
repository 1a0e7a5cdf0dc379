package dev.inplace.processor.file;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The values of a struct in any bytes, by the layout in the report of a build. */
public final class Dump {
  private static final String BIG_ENDIAN = "big-endian";

  private final List<ReportedStruct> structs;

  /**
   * Dumps of the structs of a build.
   *
   * @param structs for one data model; a nested struct that is not among them is shown as bytes
   */
  public Dump(List<ReportedStruct> structs) {
    this.structs = List.copyOf(structs);
  }

  /**
   * The values of all fields, in their order.
   *
   * @param bytes of the struct, at least its size
   * @throws BadFile if the report has a field that has none
   */
  public List<String> values(ReportedStruct struct, MemorySegment bytes) throws BadFile {
    StoredValue value = new StoredValue(bytes);
    List<String> values = new ArrayList<>();
    for (StoredField field : fields(struct, 0)) {
      values.add(value.text(field, 0));
    }
    return values;
  }

  private List<StoredField> fields(ReportedStruct struct, long start) throws BadFile {
    boolean isBigEndian = struct.byteOrder().equals(BIG_ENDIAN);
    List<StoredField> fields = new ArrayList<>();
    for (ReportedField field : struct.fields()) {
      long offset = start + field.offset();
      fields.add(
          StoredField.of(
              field.name(),
              field.type(),
              offset,
              field.bit(),
              field.size(),
              isBigEndian,
              field.constants(),
              nested(field, offset)));
    }
    return fields;
  }

  private List<StoredField> nested(ReportedField field, long offset) throws BadFile {
    for (ReportedStruct struct : structs) {
      if (struct.name().equals(field.element()) && struct.fingerprint().equals(field.nested())) {
        return fields(struct, offset);
      }
    }
    return List.of();
  }
}
