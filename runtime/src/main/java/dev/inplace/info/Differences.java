package dev.inplace.info;

import dev.inplace.Overlay;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences between two structs of one layout: a line for each value, by its path. Values
 * compare as by the flyweights' {@code equals}: bytes outside fields do not count.
 */
final class Differences {
  private final MemorySegment segment;
  private final MemorySegment other;
  private final List<String> lines = new ArrayList<>();

  Differences(MemorySegment segment, MemorySegment other) {
    this.segment = segment;
    this.other = other;
  }

  /** {@code legs[2].price: 1.0 -> 2.0}; empty if nothing differs. */
  String of(StructInfo struct, long offset, long otherOffset) {
    compare("", struct, offset, otherOffset);
    return String.join("\n", lines);
  }

  private void compare(String path, StructInfo struct, long offset, long otherOffset) {
    if (struct.isUnion()) {
      String bytes = Overlay.describe(segment, offset, struct.used());
      String others = Overlay.describe(other, otherOffset, struct.used());
      if (!bytes.equals(others)) {
        lines.add(
            (path.isEmpty() ? "" : path.substring(0, path.length() - 1) + ": ")
                + bytes
                + " -> "
                + others);
      }
      return;
    }
    for (FieldInfo field : struct.fields()) {
      long values = field.size() == 0 ? 0 : field.length(); // what has no bytes cannot differ
      for (long i = 0; i < values; i++) {
        long at = field.offset() + i * field.stride();
        String name = path + field.element(i);
        if (field.struct().isPresent()) {
          compare(name + ".", field.struct().get(), offset + at, otherOffset + at);
        } else {
          compare(name, field, offset + at, otherOffset + at);
        }
      }
    }
  }

  private void compare(String name, FieldInfo field, long offset, long otherOffset) {
    String value = new ValueText(segment).of(field, offset);
    String otherValue = new ValueText(other).of(field, otherOffset);
    if (!value.equals(otherValue)) {
      lines.add(name + ": " + value + " -> " + otherValue);
    }
  }
}
