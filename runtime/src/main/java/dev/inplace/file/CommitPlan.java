package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
   * @param small bytes of changes that never cause a new file
   */
  static CommitPlan of(Disk.File file, LastCommit last, Capture capture, long small)
      throws IOException {
    SealedHead head = last.head();
    Contents contents = capture.contents();
    Difference difference = new Difference(file, head.fileSize() + contents.length());
    List<Section> placed = new ArrayList<>(Places.of(contents.parts(), last));
    for (int i = 0; i < placed.size(); i++) {
      Section section = placed.get(i);
      boolean isKnown = last.section(contents.parts().get(i)) != null;
      placed.set(
          i,
          section.at(
              section.offset(), compare(difference, section, isKnown, capture.images().get(i))));
    }
    // The file is mapped: bytes behind its end would be gone from memory too.
    long size = Math.max(endOf(placed, head.capacity()), head.fileSize());
    boolean isSpaceFreed =
        last.mapping() == null || !extents(placed).containsAll(extents(head.sections()));
    if (isSpaceFreed) {
      compareGaps(difference, head.capacity(), placed, size);
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

  /** Compares a section with what it is to be; returns its checksum. */
  private static int compare(Difference difference, Section section, boolean isKnown, Image image)
      throws IOException {
    if (isKnown) {
      return difference.compareSection(section, image);
    }
    if (!image.isWhole()) {
      throw new IllegalStateException("a part without a place in the file has no bytes there");
    }
    int checksum = 0;
    for (Image.Piece piece : image.pieces()) { // one, but for a part without bytes
      difference.compare(section.offset(), piece.bytes());
      checksum = Checksum.of(piece.bytes());
    }
    return checksum;
  }

  /** Bytes in which the file differs. */
  long length() {
    return patches.stream().mapToLong(Patch::length).sum();
  }

  private static long endOf(List<Section> sections, long least) {
    return sections.stream().mapToLong(Section::end).reduce(least, Math::max);
  }

  /** Compares the bytes between sections, and up to the end, with zeros. */
  private static void compareGaps(
      Difference difference, long from, List<Section> sections, long end) throws IOException {
    long at = from;
    for (Section section : Section.byOffset(sections)) {
      difference.compareZeros(at, section.offset());
      at = section.end();
    }
    difference.compareZeros(at, end);
  }

  /** The bytes of a file that sections have; all others are zero. */
  private static Set<List<Long>> extents(List<Section> sections) {
    return sections.stream()
        .map(section -> List.of(section.offset(), section.length()))
        .collect(Collectors.toSet());
  }
}
