package dev.inplace.processor.lock;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict parser for the text of {@link LockText}: an incomplete lock protects nothing. */
final class LockParser {
  private static final String RESTORE = "restore it from version control, or merge it anew";
  private static final String VERSION = "inplace lock ";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int MOST_SHOWN = 120;
  private static final String NUMBER = "([0-9]{1,18})";
  private static final String FINGERPRINT = "([0-9a-f]{16})";

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");
  private static final Pattern CONFLICT = Pattern.compile("<{7}|={7}|>{7}|\\|{7}");

  private static final Pattern HEADING =
      Pattern.compile(
          "  (\\S+), (little-endian|big-endian), size %1$s, alignment %1$s, fingerprint %2$s(?:, packing (.+))?"
              .formatted(NUMBER, FINGERPRINT));

  private static final Pattern FIELD =
      Pattern.compile(
          "  %1$s(?::([0-7]))?: (\\S+) ([^,]+), size %1$s, alignment %1$s(, atomic)?(?:, fingerprint %2$s)?(?:, constants (.+))?"
              .formatted(NUMBER, FINGERPRINT));

  private final String[] lines;
  private final List<ReportedStruct> structs = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int next;

  private LockParser(String text) {
    lines = text.replace("\r\n", "\n").split("\n", -1);
  }

  static Lock parse(String text) throws BadLock {
    return new LockParser(text).lock();
  }

  private Lock lock() throws BadLock {
    if (!peek().isEmpty() && peek().charAt(0) == BYTE_ORDER_MARK) {
      throw new BadLock("it begins with a byte order mark", "save it as UTF-8 without one");
    }
    while (peek().startsWith("#")) {
      next++;
    }
    version();
    expect("");
    while (peek().startsWith(LockText.STRUCT)) {
      struct();
      expect("");
    }
    expect(LockText.LAST_LINE);
    if (next < lines.length - 1 || !peek().isEmpty()) {
      throw wrong();
    }
    return Lock.of(structs);
  }

  private void version() throws BadLock {
    if (peek().startsWith(VERSION) && !peek().equals(LockText.FIRST_LINE)) {
      throw new BadLock(
          "line %s says \"%s\", and this version of Inplace knows \"%s\""
              .formatted(next + 1, shown(peek()), LockText.FIRST_LINE),
          "use the version of Inplace that wrote it, or restore it from version control");
    }
    expect(LockText.FIRST_LINE);
  }

  private void struct() throws BadLock {
    if (hasControl(peek())) {
      throw wrong();
    }
    String name = lines[next++].substring(LockText.STRUCT.length());
    Matcher heading = match(HEADING);
    ReportedStruct struct =
        new ReportedStruct(
            name,
            heading.group(1),
            heading.group(2),
            heading.group(6) == null ? ReportedStruct.NATURAL : heading.group(6),
            Long.parseLong(heading.group(3)),
            Long.parseLong(heading.group(4)),
            heading.group(5),
            fields());
    if (!names.add(name + " " + struct.model())) {
      throw new BadLock("it has two entries for " + name + " for " + struct.model(), RESTORE);
    }
    structs.add(struct);
  }

  private List<ReportedField> fields() throws BadLock {
    List<ReportedField> fields = new ArrayList<>();
    Set<String> fieldNames = new HashSet<>();
    while (peek().startsWith("  ")) {
      Matcher line = match(FIELD);
      if (!fieldNames.add(line.group(3))) {
        throw new BadLock(
            "line %s is the second one for field %s".formatted(next, shown(line.group(3))),
            RESTORE);
      }
      fields.add(
          new ReportedField(
              line.group(3),
              line.group(4),
              Long.parseLong(line.group(1)),
              line.group(2) == null ? 0 : Integer.parseInt(line.group(2)),
              Long.parseLong(line.group(5)),
              Long.parseLong(line.group(6)),
              line.group(7) != null,
              line.group(9) == null ? List.of() : List.of(line.group(9).split(" ", -1)),
              line.group(8) == null ? "" : line.group(8)));
    }
    return fields;
  }

  private Matcher match(Pattern pattern) throws BadLock {
    Matcher matcher = pattern.matcher(peek());
    if (!matcher.matches() || hasControl(peek())) {
      throw wrong();
    }
    next++;
    return matcher;
  }

  private void expect(String line) throws BadLock {
    if (next == lines.length || !lines[next].equals(line)) {
      throw wrong();
    }
    next++;
  }

  private String peek() {
    return next < lines.length ? lines[next] : "";
  }

  private BadLock wrong() {
    if (CONFLICT.matcher(peek()).lookingAt()) {
      return new BadLock(
          "line %s is a mark of a merge conflict: \"%s\"".formatted(next + 1, shown(peek())),
          "take one side of the conflict whole, build, and run lock --update");
    }
    return next >= lines.length - 1 && peek().isEmpty()
        ? new BadLock("it was cut: it does not end with \"" + LockText.LAST_LINE + "\"", RESTORE)
        : new BadLock(
            "line %s is no line of a lock: \"%s\"".formatted(next + 1, shown(peek())), RESTORE);
  }

  /** A line as text in a message; a damaged file may contain any characters. */
  private static String shown(String line) {
    String start = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    return CONTROL.matcher(start).replaceAll("?");
  }

  /** True if a line has control characters. Names are printed, and a terminal would act on them. */
  private static boolean hasControl(String line) {
    return CONTROL.matcher(line).find();
  }
}
