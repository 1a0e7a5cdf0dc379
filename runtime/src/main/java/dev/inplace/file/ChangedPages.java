package dev.inplace.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last commit that has changed each page of a file, from the first copy of the file on. */
final class ChangedPages {
  private static final int LOG2_OF_PAGE = 12;

  private final long first;
  private long[] commits = {};

  /** No page has changed since a commit. */
  ChangedPages(long first) {
    this.first = first;
  }

  /** Adjacent bytes of a file. */
  record Range(long offset, long length) {}

  /**
   * Notes the patches of a commit.
   *
   * @param before bytes of the file before it
   * @param after bytes of the file after it: zeros behind the former end have no patch
   */
  void note(long stamp, List<Patch> patches, long before, long after) {
    patches.forEach(patch -> note(stamp, patch.offset(), patch.offset() + patch.length()));
    if (after > before) {
      note(stamp, before, after);
    }
  }

  private void note(long stamp, long from, long end) {
    int next = page(end - 1) + 1;
    if (next > commits.length) {
      int grown = commits.length;
      commits = Arrays.copyOf(commits, Math.max(next, grown + grown / 2));
      Arrays.fill(commits, grown, commits.length, first);
    }
    Arrays.fill(commits, page(from), next, stamp);
  }

  private static int page(long offset) {
    return Math.toIntExact(offset >> LOG2_OF_PAGE);
  }

  /**
   * True if all changes since a commit are known.
   *
   * @param last the last commit; stamps grow by 1 from a random one
   */
  boolean knows(long since, long last) {
    return since - first >= 0 && last - since >= 0;
  }

  /** The pages that have changed since a commit, adjacent ones as one range. */
  List<Range> since(long stamp, long fileSize) {
    List<Range> ranges = new ArrayList<>();
    for (int page = 0; page < commits.length; page++) {
      int from = page;
      while (page < commits.length && commits[page] - stamp > 0) {
        page++;
      }
      if (page > from) {
        long offset = (long) from << LOG2_OF_PAGE;
        long end = Math.min((long) page << LOG2_OF_PAGE, fileSize);
        ranges.add(new Range(offset, end - offset));
      }
    }
    return ranges;
  }
}
