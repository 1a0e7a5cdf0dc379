package dev.inplace.info;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layout as text in a file: a line for the struct, then one for each field. The fields of a
 * nested struct follow its line.
 *
 * <pre>{@code
 * demo.Order: size 80, alignment 8, go-amd64, little-endian, fingerprint 0000000000abcdef
 * name String[18] at 0, 18 bytes
 * legs demo.Leg[2] at 40, 32 bytes
 * legs[].port unsigned short at 40, 2 bytes
 * }</pre>
 */
public final class LayoutText {
  private static final int MOST_DIFFERENCES = 16;

  private final StringBuilder text = new StringBuilder();

  private LayoutText() {}

  /** The layout of a struct. */
  public static String of(StructInfo struct) {
    LayoutText layout = new LayoutText();
    layout.text.append(struct).append('\n');
    layout.fields("", struct, 0);
    return layout.text.toString();
  }

  private void fields(String path, StructInfo struct, long offset) {
    for (FieldInfo field : struct.fields()) {
      String name = path + field.name();
      long at = offset + field.offset();
      text.append(name).append(' ').append(field.type()).append(" at ").append(at);
      if (field.width() > 0) {
        text.append(" bit ").append(field.bit());
      }
      text.append(", ").append(field.size()).append(" bytes");
      if (!field.meanings().isEmpty()) {
        text.append(' ').append(field.meanings());
      }
      text.append('\n');
      String inside = name + (field.isArray() ? "[]." : ".");
      field.struct().ifPresent(nested -> fields(inside, nested, at));
    }
  }

  /** The first line, without what follows the struct's name. */
  static String name(String text) {
    return text.substring(0, Math.max(0, text.indexOf(':')));
  }

  /** The lines of the fields that differ between the layout in a file and another. */
  public static String differences(String file, String here) {
    return differences(file, here, "in the file");
  }

  /**
   * The lines of the fields that differ between two layouts.
   *
   * @param place of the first one, as {@code in the file}
   */
  public static String differences(String other, String here, String place) {
    Map<String, String> ofOther = byField(other);
    Map<String, String> ofHere = byField(here);
    Set<String> fields = new LinkedHashSet<>(ofHere.keySet());
    fields.addAll(ofOther.keySet());
    List<String> told = new ArrayList<>();
    for (String field : fields) {
      String there = ofOther.getOrDefault(field, "no such field");
      String own = ofHere.getOrDefault(field, "no such field");
      if (!there.equals(own)) {
        told.add("  %s: %s %s, here %s".formatted(field, place, there, own));
      }
    }
    if (told.size() > MOST_DIFFERENCES) {
      String rest = "  and %d more".formatted(told.size() - MOST_DIFFERENCES);
      told.subList(MOST_DIFFERENCES, told.size()).clear();
      told.add(rest);
    }
    return String.join("\n", told);
  }

  /** The text behind each field's path; for the struct, all text behind its name. */
  private static Map<String, String> byField(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              int space = Math.max(0, line.indexOf(' '));
              lines.put(
                  line.substring(0, space), line.substring(Math.min(space + 1, line.length())));
            });
    text.lines()
        .findFirst()
        .ifPresent(line -> lines.put("the struct", line.substring(line.indexOf(':') + 1).strip()));
    return lines;
  }
}
