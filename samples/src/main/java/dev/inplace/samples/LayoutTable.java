package dev.inplace.samples;

import java.io.IOException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.util.Locale;

/** A struct's layout as text: a row for each field, with its offset and size in bytes. */
final class LayoutTable {
  private LayoutTable() {}

  /** Writes the layout of the struct of that name. */
  static void write(String struct, StructLayout layout, Appendable out) throws IOException {
    out.append(struct + ": " + layout.byteSize() + " bytes, alignment " + layout.byteAlignment());
    out.append("\n");
    out.append(row("offset", "size", "field"));
    long offset = 0;
    for (MemoryLayout member : layout.memberLayouts()) {
      out.append(row(offset, member.byteSize(), member.name().orElse("(padding)")));
      offset += member.byteSize();
    }
  }

  private static String row(Object offset, Object size, String field) {
    return String.format(Locale.ROOT, "%6s  %4s  %s\n", offset, size, field);
  }
}
