package dev.inplace.processor.random;

import dev.inplace.processor.random.RandomControl.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of random components, the same ones for a seed; later ones contain earlier ones. */
final class RandomRecords {
  /** Keeps structs in structs in structs from becoming too large for 32 bits. */
  private static final long MOST_NESTED = 1 << 12;

  private final Random random;
  private final boolean controlled;
  private final boolean bits;
  private final RandomTypes types;
  private final List<RandomRecord> nested = new ArrayList<>();

  /**
   * No records yet.
   *
   * @param controlled whether records are packed, aligned and the like
   * @param bits whether half of their components are bit-fields
   */
  RandomRecords(long seed, boolean controlled, boolean bits) {
    random = new Random(seed);
    types = new RandomTypes(random);
    this.controlled = controlled;
    this.bits = bits;
  }

  /** So many records, named by a prefix and their number. */
  List<RandomRecord> take(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> next(prefix + i)).toList();
  }

  private RandomRecord next(String name) {
    RandomControl control = new RandomControl(random, controlled, bits);
    int count = random.nextInt(random.nextInt(16) == 0 ? 40 : 9);
    List<String> components = new ArrayList<>();
    long end = 0;
    long alignment = control.alignment();
    for (int i = 0; i < count; i++) {
      if (bits && random.nextBoolean()) {
        RandomBits type = RandomBits.next(random);
        Placed placed = control.placeBits(type, end);
        components.add(placed.annotations() + type + " f" + i);
        end = placed.mostEnd();
        alignment = Math.max(alignment, placed.mostAlignment());
        continue;
      }
      boolean empty = i == count - 1 && random.nextInt(6) == 0;
      RandomType type = empty ? types.empty(nested) : types.next(nested);
      Placed placed = control.place(type, end);
      components.add(placed.annotations() + type + " f" + i);
      end = placed.mostEnd();
      alignment = Math.max(alignment, placed.mostAlignment());
    }
    long size = RandomControl.roundUp(end + 1, alignment); // Go may add a byte
    RandomRecord record =
        new RandomRecord(name, control.annotations(), components, size, alignment);
    if (size <= MOST_NESTED) {
      nested.add(record);
    }
    return record;
  }
}
