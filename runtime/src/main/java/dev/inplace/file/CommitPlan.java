package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The writes of a commit.
 *
 * @param head of the file afterwards
 * @param patches in which the file differs from what it is to have
 * @param compared bytes of the file that were read for it
 * @param isNothing true if the file has it all
 * @param isWhole true if a new file is better
 */
record CommitPlan(
    SealedHead head, List<Patch> patches, long compared, boolean isNothing, boolean isWhole) {

  /**
   * The plan for a file.
   *
   * @param head of the last commit
   * @param former the sections of the last commit, by what {@link Places#key} returns
   * @param small bytes of changes that never cause a new file
   * @param mapping of the file that some of the contents lie in; null for none
   */
  static CommitPlan of(
      Disk.File file,
      SealedHead head,
      Map<Object, Section> former,
      Contents contents,
      long small,
      Disk.@Nullable Mapping mapping)
      throws IOException {
    CopiedPages copied = mapping == null ? null : mapping.copied();
    Difference difference = new Difference(file, head.fileSize() + contents.length());
    List<Section> placed = new ArrayList<>(Places.of(head.capacity(), contents.parts(), former));
    for (int i = 0; i < placed.size(); i++) {
      Section section = placed.get(i);
      MemorySegment bytes = contents.parts().get(i).bytes();
      boolean isKnown = section.equals(former.get(Places.key(contents.parts().get(i))));
      if (isKnown && mapping != null && copied != null && mapping.isAt(section.offset(), bytes)) {
        int checksum = difference.compareCopied(section, bytes, copied);
        placed.set(i, section.at(section.offset(), checksum));
      } else if (!difference.compare(section.offset(), bytes) || !isKnown) {
        placed.set(i, section.at(section.offset(), Checksum.of(bytes)));
      }
    }
    long end = head.capacity();
    boolean isAnyGone = copied == null || !places(placed).containsAll(places(head.sections()));
    for (Section section : Section.byOffset(placed)) {
      if (isAnyGone) {
        difference.compareZeros(end, section.offset());
      }
      end = section.end();
    }
    // The file is mapped: bytes behind its end would be gone from memory too.
    long size = Math.max(end, head.fileSize());
    if (isAnyGone) {
      difference.compareZeros(end, size);
    }
    SealedHead same = contents.head(head.capacity(), size, head.stamp(), placed);
    boolean isNothing = difference.patches().isEmpty() && same.equals(head);
    SealedHead next = contents.head(head.capacity(), size, head.stamp() + 1, placed);
    boolean isWhole = head.stamp() == 0 || next.stamp() == 0 || next.size() > head.capacity();
    if (!isWhole) {
      difference.compare(0, MemorySegment.ofBuffer(next.bytes()));
      long most = Math.max(contents.length() / 2, small);
      isWhole = difference.stored() > most || size > 2 * contents.length() + head.capacity() + most;
    }
    return new CommitPlan(next, difference.patches(), difference.compared(), isNothing, isWhole);
  }

  /** Bytes in which the file differs. */
  long length() {
    return patches.stream().mapToLong(Patch::length).sum();
  }

  /** The bytes of a file that sections have; all others are zero. */
  private static Set<List<Long>> places(List<Section> sections) {
    return sections.stream()
        .map(section -> List.of(section.offset(), section.length()))
        .collect(Collectors.toSet());
  }
}
