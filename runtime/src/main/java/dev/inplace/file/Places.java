package dev.inplace.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The places of the sections of a file that changes. One that had a place of its size keeps it. The
 * others get the smallest gap that is large enough, or the end.
 */
final class Places {
  private final NavigableMap<Long, Deque<Long>> gaps = new TreeMap<>(); // offsets by size
  private long end;

  /**
   * Places behind a head, apart from those that are kept.
   *
   * @param kept in any order
   */
  private Places(long headSize, List<Section> kept) {
    end = SealedHead.aligned(headSize);
    for (Section section : Section.byOffset(kept)) {
      addGap(end, section.offset());
      end = Math.max(end, SealedHead.aligned(section.end()));
    }
  }

  private void addGap(long from, long to) {
    if (from < to) {
      gaps.computeIfAbsent(to - from, _ -> new ArrayDeque<>(1)).add(from);
    }
  }

  private long take(long length) {
    long size = SealedHead.aligned(length);
    Map.Entry<Long, Deque<Long>> fitting = gaps.ceilingEntry(size);
    if (fitting == null) {
      long at = end;
      end += size;
      return at;
    }
    long at = fitting.getValue().remove();
    if (fitting.getValue().isEmpty()) {
      gaps.remove(fitting.getKey());
    }
    addGap(at + size, at + fitting.getKey());
    return at;
  }

  /**
   * The placed sections, in the order of the parts.
   *
   * @param last whose sections keep their places
   */
  static List<Section> of(List<Contents.Part> parts, LastCommit last) {
    List<Section> placed = new ArrayList<>();
    List<Section> kept = new ArrayList<>();
    for (Contents.Part part : parts) {
      Section had = last.section(part);
      if (had != null) {
        kept.add(part.section().at(had.offset(), had.checksum()));
        placed.add(kept.getLast());
      } else {
        placed.add(part.section());
      }
    }
    Places places = new Places(last.head().capacity(), kept);
    // No section lies within the head, so an offset of 0 means none.
    placed.replaceAll(
        section -> section.offset() > 0 ? section : section.at(places.take(section.length()), 0));
    return placed;
  }

  /** Equal for parts of two commits that should have one place. */
  static Object key(Contents.Part part) {
    Section section = part.section();
    return section.use() == Section.Use.TABLE
        ? part.bytes().address()
        : List.of(section.use(), section.group(), section.number());
  }
}
