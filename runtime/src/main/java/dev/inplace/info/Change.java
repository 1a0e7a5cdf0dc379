package dev.inplace.info;

import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The message about an enum or struct that has changed since a class was compiled.
 *
 * @param user the generated class
 * @param used a class of the changed enum or struct, whose source the message names
 * @param name of the enum or record
 */
record Change(Class<?> user, Class<?> used, String name) {
  private static final int MOST_FIELDS = 16;

  /** Number of constants named before and behind the first difference. */
  private static final int AROUND = 8;

  static String name(Class<?> type) {
    @Nullable String canonical = type.getCanonicalName();
    return canonical == null ? type.getName() : canonical;
  }

  /** The layout as text: the struct, then each field. */
  static String layout(StructInfo struct) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "size %s, alignment %s, %s, %s"
            .formatted(struct.size(), struct.alignment(), struct.model(), struct.byteOrder()));
    struct.fields().forEach(field -> parts.add(layout(field)));
    return String.join("; ", parts);
  }

  private static String layout(FieldInfo field) {
    StringBuilder text = new StringBuilder(field.name()).append(' ').append(field.type());
    if (!field.meanings().isEmpty()) {
      text.append(' ').append(field.meanings());
    }
    field
        .struct()
        .ifPresent(
            nested ->
                text.append(" {")
                    .append(HexFormat.of().toHexDigits(nested.fingerprint()))
                    .append('}'));
    return text.append(" at ").append(field.place()).toString();
  }

  /** The message about a struct. */
  String ofLayout(String compiled, StructInfo now) {
    Map<String, String> then = byField(compiled);
    Map<String, String> present = byField(layout(now));
    Set<String> fields = new LinkedHashSet<>(then.keySet());
    fields.addAll(present.keySet());
    List<String> lines = new ArrayList<>();
    for (String field : fields) {
      String before = then.getOrDefault(field, "no such field");
      String after = present.getOrDefault(field, "no such field");
      if (!before.equals(after)) {
        lines.add("%s: compiled against %s; now %s".formatted(field, before, after));
      }
    }
    if (lines.size() > MOST_FIELDS) {
      String rest = "and %d more".formatted(lines.size() - MOST_FIELDS);
      lines.subList(MOST_FIELDS, lines.size()).clear();
      lines.add(rest);
    }
    return message(lines);
  }

  /** The description of the struct, and of each field behind its name. */
  private static Map<String, String> byField(String layout) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : layout.split("; ", -1)) {
      int space = part.indexOf(' ');
      if (parts.isEmpty()) {
        parts.put("the struct", part);
      } else {
        parts.put(part.substring(0, space), part.substring(space + 1));
      }
    }
    return parts;
  }

  /** The message about an enum. */
  String ofConstants(List<String> compiled, List<String> now) {
    int first = 0;
    while (first < Math.min(compiled.size(), now.size())
        && compiled.get(first).equals(now.get(first))) {
      first++;
    }
    return message(
        List.of(
            "constants: compiled against %s; now %s"
                .formatted(around(first, compiled), around(first, now))));
  }

  /** All constants of a short list, or those around an ordinal of a long one. */
  private static String around(int ordinal, List<String> constants) {
    int from = constants.size() <= 2 * AROUND ? 0 : Math.max(0, ordinal - AROUND);
    int to = constants.size() <= 2 * AROUND ? constants.size() : ordinal + AROUND;
    List<String> named = constants.subList(from, Math.min(to, constants.size()));
    return "%s%s%s (%d in all)"
        .formatted(
            from > 0 ? "…, " : "",
            named.isEmpty() ? "none" : String.join(", ", named),
            to < constants.size() ? ", …" : "",
            constants.size());
  }

  private String message(List<String> lines) {
    return """
    %1$s was compiled against another version of %2$s
      %3$s
      %1$s is from %4$s, %2$s from %5$s
    fix: compile %1$s again with this %2$s, or run it with the %2$s that it was compiled against\
    """
        .formatted(name(user), name, String.join("\n  ", lines), place(user), place(used));
  }

  /** The jar or directory of a class. */
  private static String place(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    @Nullable URL location = source == null ? null : source.getLocation();
    return location == null ? "an unknown place" : location.toString();
  }
}
