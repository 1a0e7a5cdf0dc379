package dev.inplace.functional.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.StringStatsBucket;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.functional.fixtures.TextBytes;
import dev.inplace.map.BucketShape;
import dev.inplace.map.MapInspector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that cannot be keys change nothing. */
class TextKeysRefusedTest {
  private static final byte[] MALFORMED = {'a', 'b', (byte) 0xC3, 'c'};

  private final StringStatsMap map = StringStatsMap.create();
  private final Arena arena = Arena.ofConfined();
  private long before;

  @BeforeEach
  void fill() {
    map.put("one", Maps.value(1));
    before = map.bytesUsed();
  }

  @AfterEach
  void free() {
    MapInspector.check(map, BucketShape.of(StringStatsBucket.class));
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.get("one")).isEqualTo(Maps.value(1));
    map.close();
    arena.close();
  }

  @Test
  void anUnpairedSurrogate() {
    String key = "ab\uD83D";
    String message =
        "the key of StringStatsMap cannot hold U+D83D, at index 2\n"
            + "fix: give text without unpaired surrogates";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.put(key, Maps.value(2)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.findOrInsert(key))
        .withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> map.get(key)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> map.remove(key)).withMessage(message);
  }

  @Test
  void bytesThatAreNotUtf8AreNeverStored() {
    TextBytes key = new TextBytes(arena).of(MALFORMED);
    String message =
        "the key of StringStatsMap is not UTF-8: byte 0xC3, at index 2\n"
            + "fix: give well-formed UTF-8";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.put(key.segment(), key.offset(), key.length(), Maps.value(2)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.findOrInsert(key.segment(), key.offset(), key.length()))
        .withMessage(message);
  }

  @Test
  void bytesThatAreNotUtf8AreNotFound() {
    TextBytes key = new TextBytes(arena).of(MALFORMED);
    assertThat(map.get(key.segment(), key.offset(), key.length())).isNull();
    assertThat(map.remove(key.segment(), key.offset(), key.length())).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> map.at(key.segment(), key.offset(), key.length()))
        .withMessage("StringStatsMap has no key \"ab\uFFFDc\"");
  }

  @Test
  void aLongTextThatIsRefusedLeavesNoMemoryBehind() {
    TextBytes key = new TextBytes(arena);
    byte[] bytes = new byte[300_000];
    bytes[299_999] = (byte) 0xFF;
    key.of(bytes);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.put(key.segment(), key.offset(), key.length(), Maps.value(2)))
        .withMessageContaining("byte 0xFF, at index 299999");
    assertThat(map.bytesUsed()).isEqualTo(before);
  }

  @Test
  void bytesThatDoNotLieInTheSegment() {
    MemorySegment segment = arena.allocate(12);
    for (long[] range : new long[][] {{5, 8}, {-1, 2}, {13, 0}, {3, -1}, {Long.MAX_VALUE, 9}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> map.put(segment, range[0], range[1], Maps.value(2)))
          .withMessage(
              "checkptr: the key of StringStatsMap at offset %d does not fit: ".formatted(range[0])
                  + "size %d, segment of 12 bytes\n".formatted(range[1])
                  + "fix: give an offset from which it fits, or a larger segment");
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> map.contains(segment, range[0], range[1]));
    }
  }

  @Test
  void bytesOnTheHeap() {
    MemorySegment segment = MemorySegment.ofArray(new byte[8]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.contains(segment, 0, 8))
        .withMessageStartingWith("checkptr: the key of StringStatsMap at offset 0 is on the heap");
  }

  @Test
  void bytesOfAnArenaThatIsClosed() {
    MemorySegment segment;
    try (Arena closed = Arena.ofConfined()) {
      segment = closed.allocate(8);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> map.put(segment, 0, 8, Maps.value(2)))
        .withMessageContaining("lies in an arena that has been closed");
  }

  @Test
  void aKeyThatIsNull() {
    CharSequence text = null;
    MemorySegment segment = null;
    String message = "the key of StringStatsMap is null";
    assertThatNullPointerException()
        .isThrownBy(() -> map.put(text, Maps.value(2)))
        .withMessage(message);
    assertThatNullPointerException().isThrownBy(() -> map.find(segment, 0, 0)).withMessage(message);
  }

  @Test
  void anAbsentKeyIsNamedAsFarAsItIsNotTooLong() {
    checkAbsent("two", "\"two\"");
    checkAbsent("", "\"\"");
    checkAbsent("x".repeat(64), '"' + "x".repeat(64) + '"');
    checkAbsent("x".repeat(65), '"' + "x".repeat(64) + "\"... (65 bytes)");
  }

  private void checkAbsent(String key, String named) {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> map.at(key))
        .withMessage("StringStatsMap has no key " + named);
  }
}
