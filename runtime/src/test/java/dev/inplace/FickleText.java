package dev.inplace;

import java.util.Random;

/** A text whose length and characters differ at each call. */
final class FickleText implements CharSequence {
  private final Random random;

  FickleText(int seed) {
    random = new Random(seed);
  }

  @Override
  public int length() {
    return random.nextInt(12);
  }

  @Override
  public char charAt(int index) {
    return switch (random.nextInt(6)) {
      case 0 -> (char) (Character.MIN_HIGH_SURROGATE + random.nextInt(0x400));
      case 1 -> (char) (Character.MIN_LOW_SURROGATE + random.nextInt(0x400));
      case 2 -> (char) random.nextInt(0x80);
      case 3 -> (char) random.nextInt(0x800);
      case 4 -> (char) random.nextInt(0x10000);
      default -> {
        if (random.nextInt(10) == 0) {
          throw new IndexOutOfBoundsException(index);
        }
        yield 'x';
      }
    };
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return "fickle";
  }
}
