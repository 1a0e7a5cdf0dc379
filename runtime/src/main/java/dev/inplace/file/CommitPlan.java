package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The writes of a commit.
 *
 * @param head of the file afterwards
 * @param patches in which the file differs from what it is to have
 * @param isNothing true if the file has it all
 * @param isWhole true if a new file is better
 */
record CommitPlan(SealedHead head, List<Patch> patches, boolean isNothing, boolean isWhole) {

  /**
   * The plan for a file.
   *
   * @param head of the last commit
   * @param former the sections of the last commit, by what {@link Places#key} returns
   * @param small bytes of changes that never cause a new file
   */
  static CommitPlan of(
      Disk.File file, SealedHead head, Map<Object, Section> former, Contents contents, long small)
      throws IOException {
    Difference difference = new Difference(file, head.fileSize() + contents.length());
    List<Section> placed = new ArrayList<>(Places.of(head.capacity(), contents.parts(), former));
    for (int i = 0; i < placed.size(); i++) {
      Section section = placed.get(i);
      MemorySegment bytes = contents.parts().get(i).bytes();
      boolean isSame = difference.compare(section.offset(), bytes);
      boolean isKnown = section.equals(former.get(Places.key(contents.parts().get(i))));
      if (!isSame || !isKnown) {
        placed.set(i, section.at(section.offset(), Difference.checksum(bytes)));
      }
    }
    long end = head.capacity();
    for (Section section : Section.byOffset(placed)) {
      difference.compareZeros(end, section.offset());
      end = section.end();
    }
    // The file is mapped: bytes behind its end would be gone from memory too.
    long size = Math.max(end, head.fileSize());
    difference.compareZeros(end, size);
    SealedHead same = contents.head(head.capacity(), size, head.stamp(), placed);
    boolean isNothing = difference.patches().isEmpty() && same.equals(head);
    SealedHead next = contents.head(head.capacity(), size, head.stamp() + 1, placed);
    boolean isWhole = head.stamp() == 0 || next.stamp() == 0 || next.size() > head.capacity();
    if (!isWhole) {
      difference.compare(0, MemorySegment.ofBuffer(next.bytes()));
      long most = Math.max(contents.length() / 2, small);
      isWhole = difference.stored() > most || size > 2 * contents.length() + head.capacity() + most;
    }
    return new CommitPlan(next, difference.patches(), isNothing, isWhole);
  }
}
