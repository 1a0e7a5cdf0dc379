package dev.inplace.samples.words;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often each word is in a text of UTF-8.
 *
 * <p>A word is a run of letters, with apostrophes between them. All that is not ASCII counts as a
 * letter, so no character need be decoded; capitals are letters of their own.
 */
final class WordCounts implements AutoCloseable {
  /** A word and how often it is there, copied out of the map. */
  record Entry(String word, long count) {}

  private static final Comparator<Entry> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::word);

  private final StringLongMap counts = StringLongMap.create();
  private long words;

  /**
   * Counts the words of a text, which are keys as they lie there.
   *
   * @throws IllegalArgumentException if a word is not UTF-8; those before it have been counted
   */
  void addAll(MemorySegment text) {
    long size = text.byteSize();
    for (long start = 0; start < size; ) {
      long end = start;
      while (end < size && isOfWord(text, end, start)) {
        end++;
      }
      if (end > start) {
        counts.add(text, start, end - start, 1);
        words++;
      }
      start = end + 1;
    }
  }

  private static boolean isOfWord(MemorySegment text, long at, long start) {
    if (isLetter(text, at)) {
      return true;
    }
    boolean isInside = at > start && at + 1 < text.byteSize();
    return isInside && text.get(JAVA_BYTE, at) == '\'' && isLetter(text, at + 1);
  }

  private static boolean isLetter(MemorySegment text, long at) {
    byte b = text.get(JAVA_BYTE, at);
    int small = b | ('a' - 'A');
    return b < 0 || (small >= 'a' && small <= 'z');
  }

  /** The words that are there most often; equally frequent ones by their characters. */
  SortedSet<Entry> mostFrequent(int most) {
    SortedSet<Entry> entries = new TreeSet<>(MOST_FREQUENT_FIRST);
    counts.forEach(
        (word, count) -> {
          if (entries.size() < most || count >= entries.last().count()) {
            entries.add(new Entry(word.toString(), count));
          }
          if (entries.size() > most) {
            entries.removeLast();
          }
        });
    return entries;
  }

  /** All words, each as often as it is there. */
  long words() {
    return words;
  }

  /** The map; it ends with this. */
  StringLongMap map() {
    return counts;
  }

  @Override
  public void close() {
    counts.close();
  }
}
