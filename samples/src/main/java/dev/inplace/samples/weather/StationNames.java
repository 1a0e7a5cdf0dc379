package dev.inplace.samples.weather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.random.RandomGenerator;

/**
 * Made-up names of stations, most of them short, in letters of one to three bytes of UTF-8.
 *
 * <p>Consonants and vowels take turns, until a name has as many bytes as were drawn for it.
 */
final class StationNames {
  private static final int FEWEST_BYTES = 3;
  private static final int WORD_LETTERS = 9;

  /** ASCII first: any name can end in one of those. */
  private static final String[][] LETTERS = {
    {"b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ł", "ñ", "š"},
    {"a", "e", "i", "o", "u", "a", "e", "i", "o", "u", "a", "e", "i", "o", "é", "ø", "ā", "ạ"},
  };

  private static final int ASCII = 14;

  private final RandomGenerator random;
  private final int mostBytes;

  private StationNames(RandomGenerator random, int mostBytes) {
    this.random = random;
    this.mostBytes = mostBytes;
  }

  /** So many names, no two the same, of at most so many bytes. */
  static SequencedSet<String> of(int count, int mostBytes, RandomGenerator random) {
    StationNames names = new StationNames(random, mostBytes);
    SequencedSet<String> all = new LinkedHashSet<>();
    while (all.size() < count) {
      all.add(names.next());
    }
    return all;
  }

  private String next() {
    double drawn = random.nextDouble();
    int longer = (int) ((mostBytes - FEWEST_BYTES + 1) * drawn * drawn * drawn); // most are short
    int bytes = FEWEST_BYTES + longer;
    StringBuilder name = new StringBuilder();
    for (int letter = 0; bytes > 0; letter++) {
      boolean endsWord = letter % WORD_LETTERS == WORD_LETTERS - 1 && bytes > 1;
      String next = endsWord ? " " : letter(LETTERS[letter % 2], bytes);
      boolean startsWord = letter % WORD_LETTERS == 0;
      name.append(startsWord ? next.toUpperCase(Locale.ROOT) : next);
      bytes -= next.getBytes(UTF_8).length;
    }
    return name.toString();
  }

  private String letter(String[] letters, int mostBytes) {
    String drawn = letters[random.nextInt(letters.length)];
    boolean fits = drawn.getBytes(UTF_8).length <= mostBytes;
    return fits ? drawn : letters[random.nextInt(ASCII)];
  }
}
