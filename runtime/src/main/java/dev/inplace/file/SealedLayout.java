package dev.inplace.file;

import dev.inplace.info.ForeignFileException;
import dev.inplace.info.LayoutText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparison of the layout in a file's head with that of a reader. A part is a name, a colon,
 * and a text: a line, or the {@link LayoutText} of a struct.
 */
final class SealedLayout {
  private SealedLayout() {}

  /** Refuses a file of another layout, naming what differs. */
  static void requireEqual(Path path, List<String> inFile, List<String> here, String reader)
      throws ForeignFileException {
    if (inFile.equals(here)) {
      return;
    }
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      String part = here.get(i);
      String theirs = i < inFile.size() ? inFile.get(i) : "";
      if (!theirs.equals(part)) {
        differing.add(difference(theirs, part));
      }
    }
    throw new ForeignFileException(
        "%s was sealed under another layout than that of %s:\n%s"
            .formatted(path, reader, String.join("\n", differing)),
        "open it with the classes that sealed it, copy the entries, and seal them again");
  }

  private static String difference(String theirs, String part) {
    String name = part.substring(0, part.indexOf(':'));
    boolean areStructs = isStruct(theirs) && isStruct(part);
    return areStructs
        ? "%s:\n%s".formatted(name, LayoutText.differences(theirs, part))
        : "%s: in the file %s, here %s".formatted(name, text(theirs), text(part));
  }

  private static boolean isStruct(String part) {
    return part.contains("\n");
  }

  /** A part's first line without its name. */
  private static String text(String part) {
    String line = part.lines().findFirst().orElse("nothing");
    return line.substring(line.indexOf(':') + 1).strip();
  }
}
