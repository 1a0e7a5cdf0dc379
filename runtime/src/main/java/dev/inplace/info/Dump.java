package dev.inplace.info;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * A hexadecimal dump with a row for each field or padding: bytes, name, type and value. More than
 * 16 bytes take several rows. A row of an array of numbers has as many elements as fit.
 */
final class Dump {
  private static final int BYTES_PER_ROW = 16;
  private static final int MOST_ROWS = 4096;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
  private static final String COLUMNS = "%6d  %-" + (BYTES_PER_ROW * 3 - 1) + "s  %s";
  private static final String HEADING = "%6s  %-" + (BYTES_PER_ROW * 3 - 1) + "s  %s";

  private final MemorySegment segment;
  private final long origin;
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");
  private long reached;
  private int rows;

  /** A dump whose rows are counted from an offset. */
  Dump(MemorySegment segment, long origin) {
    this.segment = segment;
    this.origin = origin;
    reached = origin;
  }

  /** The dump of adjacent structs; field paths of a single one have no index. */
  String of(StructInfo struct, long count, boolean isSpan) {
    lines.add(isSpan ? count + " structs of " + struct : struct.toString());
    lines.add(HEADING.formatted("offset", "bytes", "field"));
    long most = Math.min(count, MOST_ROWS); // structs without bytes have no row
    for (long i = 0; i < most && !isFull(); i++) {
      struct(isSpan ? "[" + i + "]." : "", struct, origin + i * struct.size());
    }
    long rest = count * struct.size() - (reached - origin);
    if (rest > 0) {
      lines.add("… and %d bytes more".formatted(rest));
    }
    return lines.toString();
  }

  private void struct(String path, StructInfo struct, long offset) {
    if (struct.isUnion()) {
      union(path, struct, offset);
      return;
    }
    long next = offset;
    for (FieldInfo field : struct.fields()) {
      padding(next, offset + field.offset());
      field(path, field, offset + field.offset());
      next = Math.max(next, offset + field.offset() + field.size());
    }
    padding(next, offset + struct.size());
  }

  /** The bytes of a union as they are: which field is live is not in them. */
  private void union(String path, StructInfo struct, long offset) {
    StringJoiner fields = new StringJoiner(" | ", path, "");
    struct.fields().forEach(field -> fields.add(field.name() + ": " + field.type()));
    rows(offset, offset + struct.used(), fields.toString());
    padding(offset + struct.used(), offset + struct.size());
  }

  private void padding(long from, long end) {
    if (from < end) {
      rows(from, end, "(padding)");
    }
  }

  private void field(String path, FieldInfo field, long offset) {
    if (field.size() == 0) {
      rows(offset, offset, path + field.name() + ": " + field.type());
    } else if (field.struct().isPresent()) {
      for (long i = 0; i < field.length() && !isFull(); i++) {
        String inside = path + field.element(i) + ".";
        struct(inside, field.struct().get(), offset + i * field.stride());
      }
    } else if (field.isArray()) {
      elements(path, field, offset);
    } else {
      String value = new ValueText(segment).of(field, offset);
      String bit = field.width() == 0 ? "" : " at bit " + field.bit();
      rows(offset, offset + field.size(), label(path + field.name(), field.type() + bit, value));
    }
  }

  private void elements(String path, FieldInfo field, long offset) {
    ValueText values = new ValueText(segment);
    long perRow = Math.max(1, BYTES_PER_ROW / Math.max(1, field.stride()));
    for (long first = 0; first < field.length() && !isFull(); first += perRow) {
      long end = Math.min(first + perRow, field.length());
      StringJoiner texts = new StringJoiner(", ");
      for (long i = first; i < end; i++) {
        texts.add(values.of(field, offset + i * field.stride()));
      }
      String name = path + field.name() + (end - first == 1 ? "[%d]" : "[%d..%d]");
      rows(
          offset + first * field.stride(),
          offset + end * field.stride(),
          label(name.formatted(first, end - 1), field.elementType(), texts.toString()));
    }
  }

  private static String label(String name, String type, String value) {
    return name + ": " + type + " = " + value;
  }

  /** Adds at least one row, even for a field without bytes. */
  private void rows(long from, long end, String label) {
    long at = from;
    do {
      if (isFull()) {
        return;
      }
      int size = (int) Math.min(BYTES_PER_ROW, end - at);
      String row = COLUMNS.formatted(at - origin, bytes(at, size), at == from ? label : "");
      lines.add(row.stripTrailing());
      rows++;
      at += size;
      reached = Math.max(reached, at); // bit-fields share bytes
    } while (at < end);
  }

  private String bytes(long offset, int size) {
    byte[] bytes = segment.asSlice(offset, size).toArray(ValueLayout.JAVA_BYTE);
    return HEX.formatHex(bytes);
  }

  private boolean isFull() {
    return rows >= MOST_ROWS;
  }
}
