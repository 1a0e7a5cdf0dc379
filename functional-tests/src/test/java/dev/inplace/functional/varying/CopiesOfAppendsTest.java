package dev.inplace.functional.varying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Appends copy each byte a few times at most: the moves of a value are counted. */
class CopiesOfAppendsTest {
  private static final int APPENDS = 1_000_000;

  @Test
  void toOneKey() {
    assertThat(bytesMoved(1)).isLessThan(3L * APPENDS * 5);
  }

  @Test
  void spreadOverManyKeys() {
    assertThat(bytesMoved(10_000)).isLessThan(3L * APPENDS * 5);
  }

  /** A value has moved if its bytes have another address. */
  private static long bytesMoved(int keys) {
    try (LongStringMap map = LongStringMap.create();
        Arena arena = Arena.ofConfined()) {
      MemorySegment five = arena.allocateFrom("12345");
      TextValue value = new TextValue();
      long[] addresses = new long[keys];
      long moved = 0;
      for (int i = 0; i < APPENDS; i++) {
        int key = i % keys;
        map.findOrInsert(key, value);
        long size = value.size();
        value.append(five, 0, 5);
        long address = value.bytes().address();
        moved += address == addresses[key] ? 0 : size;
        addresses[key] = address;
      }
      assertThat(map.at(0).size()).isEqualTo(5L * APPENDS / keys);
      return moved;
    }
  }
}
