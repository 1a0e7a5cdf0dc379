package dev.inplace.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a file after its last commit.
 *
 * @param head of the file
 * @param sections of the file, by what {@link Places#key} returns for their parts
 * @param mapping of the file that parts may lie in; null for none
 */
record LastCommit(SealedHead head, Map<Object, Section> sections, Disk.@Nullable Mapping mapping) {

  /** That of parts in the order of the head's sections. */
  static LastCommit of(SealedHead head, List<Contents.Part> parts, Disk.@Nullable Mapping mapping) {
    Map<Object, Section> sections = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      sections.put(Places.key(parts.get(i)), head.sections().get(i));
    }
    return new LastCommit(head, sections, mapping);
  }

  /** The section that a part has in the file; null if it needs another. */
  @Nullable Section section(Contents.Part part) {
    Section had = sections.get(Places.key(part));
    return had != null && had.length() == part.section().length() ? had : null;
  }
}
