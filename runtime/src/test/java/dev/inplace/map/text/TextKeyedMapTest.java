package dev.inplace.map.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.StaleFlyweightException;
import dev.inplace.memory.LimitedArena;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextKeyedMapTest {
  private final LongsByText map = new LongsByText(Sharing.CONFINED);
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    map.close();
    arena.close();
  }

  private MemorySegment bytes(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    MemorySegment segment = arena.allocate(utf8.length);
    MemorySegment.copy(utf8, 0, segment, LittleEndian.BYTE, 0, utf8.length);
    return segment;
  }

  @Test
  void oneEntryTakesLittleMemory() {
    map.put("a key", () -> 7);
    assertThat(map.get("a key")).isEqualTo(7);
    assertThat(map.bytesUsed()).isLessThanOrEqualTo(1 << 10);
  }

  @Test
  void ofTextsOf36BytesTheHeapIsHardlyLarger() {
    for (int i = 0; i < 100_000; i++) {
      map.put("key %032d".formatted(i), i);
    }
    assertThat(map.heapBytes()).isLessThan(100_000 * 36 * 11 / 10);
  }

  @Test
  void theEmptyTextIsAKey() {
    assertThat(map.get("")).isNull();
    map.put("", 1);
    assertThat(map.heapBytes()).isEqualTo(0);
    assertThat(map.get(MemorySegment.NULL, 0, 0)).isEqualTo(1);
    map.put("a", 2);
    assertThat(map.remove("")).isTrue();
    assertThat(map.get("")).isNull();
    assertThat(map.get("a")).isEqualTo(2);
  }

  @Test
  void theBytesGivenMayChangeAfterwards() {
    for (int length : new int[] {5, 500, 100_000}) {
      String text = "x".repeat(length);
      MemorySegment key = bytes(text);
      map.put(key, 0, length, length);
      key.set(LittleEndian.BYTE, length - 1L, (byte) 'y');
      assertThat(map.get(key, 0, length)).isNull();
      assertThat(map.get(text)).isEqualTo(length);
    }
  }

  @Test
  void bytesThatChangeInBetweenAreRefusedOrNotSeen() {
    MemorySegment key = bytes("x".repeat(200));
    TextKey shortOne = map.taken(key, 0, 100);
    key.set(LittleEndian.BYTE, 50, (byte) 'y');
    map.insert(shortOne, 1);
    assertThat(map.get("x".repeat(100))).isEqualTo(1);
    TextKey longOne = map.taken(key, 0, 200);
    key.set(LittleEndian.BYTE, 50, (byte) 'z');
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(() -> map.insert(longOne, 2))
        .withMessage(
            "the key of LongsByText changed while it was read\n"
                + "fix: change its bytes before or after that");
    assertThat(map.size()).isEqualTo(1);
  }

  @Test
  void malformedBytesAreNeverStored() {
    map.put("one", 1);
    long unused = map.unusedHeapBytes();
    for (int length : new int[] {4, 300, 300_000}) {
      MemorySegment key = arena.allocate(length);
      key.set(LittleEndian.BYTE, length - 2L, (byte) 0xC3);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> map.put(key, 0, length, 2))
          .withMessage(
              "the key of LongsByText is not UTF-8: byte 0xC3, at index "
                  + (length - 2)
                  + "\nfix: give well-formed UTF-8");
      assertThat(map.get(key, 0, length)).isNull();
    }
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.get("one")).isEqualTo(1);
    assertThat(map.unusedHeapBytes() - unused).isLessThan(1 << 10);
  }

  @Test
  void textsThatCannotBeTaken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.put("ab\uD83D", 2))
        .withMessageStartingWith("the key of LongsByText cannot hold U+D83D, at index 2");
    assertThatNullPointerException()
        .isThrownBy(() -> map.get((CharSequence) null))
        .withMessage("the key of LongsByText is null");
    assertThatNullPointerException()
        .isThrownBy(() -> map.get(null, 0, 0))
        .withMessage("the key of LongsByText is null");
    MemorySegment segment = arena.allocate(12);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> map.get(segment, 5, 8))
        .withMessageStartingWith("checkptr: the key of LongsByText at offset 5 does not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.get(MemorySegment.ofArray(new byte[8]), 0, 8))
        .withMessageContaining("is on the heap");
  }

  @Test
  void bytesThatCannotBeReadLeaveNothingBehind() {
    map.put("x".repeat(200), 1);
    long used = map.bytesUsed();
    for (int i = 0; i < 1000; i++) {
      TextKey taken = takenFromMemoryThatIsClosed();
      assertThatIllegalStateException().isThrownBy(() -> map.insert(taken, 2));
    }
    assertThat(map.bytesUsed()).isLessThan(used + 1000);
    assertThat(map.get("x".repeat(200))).isEqualTo(1);
  }

  private TextKey takenFromMemoryThatIsClosed() {
    try (Arena closed = Arena.ofConfined()) {
      return map.taken(closed.allocate(200), 0, 200);
    }
  }

  @Test
  void anAbsentKeyIsNamedAsFarAsItIsNotTooLong() {
    checkAbsent("two", "\"two\"");
    checkAbsent("", "\"\"");
    checkAbsent("x".repeat(64), '"' + "x".repeat(64) + '"');
    checkAbsent("x".repeat(65), '"' + "x".repeat(64) + "\"... (65 bytes)");
    checkAbsent("x".repeat(650), '"' + "x".repeat(64) + "\"... (650 bytes)");
  }

  private void checkAbsent(String key, String named) {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> map.at(key))
        .withMessage("LongsByText has no key " + named);
  }

  @Test
  void aKeyThatHasEndedIsNamed() {
    map.put("the key", 1);
    LongsByText.Cursor cursor = map.cursor();
    assertThat(cursor.next()).isTrue();
    TextFlyweight key = cursor.key();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.segment().set(LittleEndian.BYTE, key.offset(), (byte) 'x'));
    map.put("another", 2);
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(() -> map.get(key))
        .withMessageStartingWith("checkptr: a flyweight over key \"the key\" of LongsByText");
    map.remove("the key");
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(key::toString)
        .withMessageStartingWith("checkptr: a flyweight over the key with hash 0x");
    map.close();
    assertThatExceptionOfType(StaleFlyweightException.class)
        .isThrownBy(key::toString)
        .withMessageStartingWith("checkptr: a flyweight over the key with hash 0x");
    assertThatIllegalStateException().isThrownBy(() -> map.get("another"));
  }

  @Test
  void describesItsEntries() {
    map.put("日本", 3);
    assertThat(map.toString()).contains("\"日本\" = 3");
    assertThat(map.dump(0)).contains("\"日本\" = 3");
  }

  @Test
  void withLittleMemory() {
    try (LimitedArena little = new LimitedArena(0)) {
      LongsByText limited = new LongsByText(little);
      List<String> keys = new ArrayList<>();
      Random random = new Random(3);
      int failures = 0;
      while (keys.size() < 3000) {
        int longer = random.nextInt(40) == 0 ? 70_000 : random.nextInt(50);
        String key = random.nextInt(1 << 30) + "-".repeat(longer);
        long bytes = limited.heapBytes() - limited.unusedHeapBytes();
        try {
          limited.put(key, key.length());
          keys.add(key);
        } catch (OutOfMemoryError e) {
          failures++;
          assertThat(limited.heapBytes() - limited.unusedHeapBytes()).isEqualTo(bytes);
          if (!keys.isEmpty()) {
            assertThat(limited.remove(keys.remove(random.nextInt(keys.size())))).isTrue();
          }
          little.give(random.nextInt(150_000));
        }
      }
      assertThat(failures).isGreaterThan(20);
      keys.forEach(key -> assertThat(limited.get(key)).isEqualTo(key.length()));
    }
  }
}
