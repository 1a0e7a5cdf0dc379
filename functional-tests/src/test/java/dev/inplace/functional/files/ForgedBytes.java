package dev.inplace.functional.files;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The bytes of a sealed file after random changes.
 *
 * @param bytes of the changed file
 * @param isSummed true if the checksums were computed again, as an attacker does
 */
record ForgedBytes(ByteBuffer bytes, boolean isSummed) {
  private static final int SECTIONS = 80;
  private static final int SECTION = 40;
  private static final int FIRST_NUMBER = 16; // behind the format and its version
  private static final int LONGEST_RUN = 64;

  static ForgedBytes of(ByteBuffer sealed, Random random) {
    ByteBuffer bytes = copy(sealed, sealed.capacity());
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(bytes, random);
    }
    if (random.nextInt(16) == 0) {
      bytes = copy(bytes, bytes.capacity() - random.nextInt(-LONGEST_RUN, LONGEST_RUN));
      bytes.putLong(24, bytes.capacity());
    }
    boolean isSummed = random.nextInt(4) > 0 && sum(bytes, SealedFiles.sections(sealed));
    return new ForgedBytes(bytes, isSummed);
  }

  private static ByteBuffer copy(ByteBuffer bytes, int size) {
    return ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).order(bytes.order());
  }

  private static void change(ByteBuffer bytes, Random random) {
    int head = SealedFiles.headSize(bytes);
    int rest = bytes.capacity() - head;
    if (head < SECTIONS || rest <= LONGEST_RUN) {
      return; // an earlier change was of the head's size
    }
    int word = head + 8 * random.nextInt(rest / 8 - 1);
    switch (random.nextInt(7)) {
      case 0 -> bytes.putInt(FIRST_NUMBER + 4 * random.nextInt(numbers(bytes)), word(random));
      case 1 -> bytes.put(random.nextInt(head), (byte) random.nextInt());
      case 2 -> bytes.put(head + random.nextInt(rest), (byte) random.nextInt());
      case 3 -> bytes.putLong(word, word(random));
      case 4 -> bytes.putLong(word, random.nextLong());
      case 5 -> bytes.putLong(word, bytes.getLong(head + 8 * random.nextInt(rest / 8 - 1)));
      default -> {
        int run = random.nextInt(LONGEST_RUN);
        int from = head + random.nextInt(rest - run);
        bytes.put(head + random.nextInt(rest - run), bytes.array(), from, run);
      }
    }
  }

  /** The numbers of 4 bytes in the head: its fields, and those of its sections. */
  private static int numbers(ByteBuffer bytes) {
    int sections = Math.clamp(bytes.getInt(48), 0, 8);
    int end = Math.min(SECTIONS + SECTION * sections, SealedFiles.headSize(bytes));
    return (end - FIRST_NUMBER) / 4;
  }

  private static int word(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(8);
      case 1 -> -1;
      case 2 -> Integer.MIN_VALUE;
      default -> random.nextInt();
    };
  }

  /**
   * Computes the checksums of the sections in the head, or of the former ones; true if they fit.
   */
  private static boolean sum(ByteBuffer bytes, List<int[]> former) {
    int head = SealedFiles.headSize(bytes);
    if (head < SECTIONS + SECTION * former.size() || head > bytes.capacity()) {
      return false;
    }
    int count = bytes.getInt(48);
    boolean isThere = count >= 0 && count <= (head - SECTIONS) / SECTION;
    List<int[]> named = isThere ? SealedFiles.sections(bytes) : former;
    List<int[]> sections = areWithin(named, bytes) ? named : former;
    if (!areWithin(sections, bytes)) {
      return false;
    }
    SealedFiles.sum(bytes, sections);
    return true;
  }

  private static boolean areWithin(List<int[]> sections, ByteBuffer bytes) {
    return sections.stream()
        .allMatch(
            range -> range[0] >= 0 && range[1] >= 0 && range[0] <= bytes.capacity() - range[1]);
  }
}
