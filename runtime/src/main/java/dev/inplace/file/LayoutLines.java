package dev.inplace.file;

import dev.inplace.check.FileRefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The comparison of the layout in a file's head with the one that a reader was compiled for. Each
 * line has a name, a colon and parts, between semicolons.
 */
final class LayoutLines {
  private static final int MOST = 8;
  private static final String FINGERPRINT = "[0-9a-f]{16}";

  private LayoutLines() {}

  /** Refuses a file of another layout, naming the parts that differ. */
  static void requireEqual(Path path, List<String> inFile, List<String> own, String reader)
      throws FileRefusedException {
    if (inFile.equals(own)) {
      return;
    }
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < Math.max(inFile.size(), own.size()); i++) {
      String theirs = i < inFile.size() ? inFile.get(i) : "";
      String ours = i < own.size() ? own.get(i) : "";
      if (!theirs.equals(ours)) {
        differing.add("%s; %s has %s".formatted(only(theirs, ours), reader, only(ours, theirs)));
      }
    }
    throw new FileRefusedException(
        path,
        "has another layout than %s: the file has %s"
            .formatted(reader, String.join("\n  the file has ", differing)),
        "open it with the classes that sealed it, copy the entries, and seal them again");
  }

  /** The name of a line, and those of its parts that another line does not have. */
  private static String only(String line, String other) {
    List<String> others = parts(other);
    List<String> parts = new ArrayList<>(parts(line));
    parts.removeAll(others);
    if (parts.size() > 1) {
      parts.removeIf(part -> part.matches(FINGERPRINT)); // the other parts say why it differs
    }
    if (parts.size() > MOST) {
      String rest = "and %d more".formatted(parts.size() - MOST);
      parts.subList(MOST, parts.size()).clear();
      parts.add(rest);
    }
    String name = line.substring(0, nameLength(line));
    return name + (parts.isEmpty() ? "no more" : String.join(", ", parts));
  }

  private static List<String> parts(String line) {
    return Arrays.asList(line.substring(nameLength(line)).split("; ", -1));
  }

  private static int nameLength(String line) {
    int colon = line.indexOf(": ");
    return colon < 0 ? 0 : colon + 2;
  }
}
