package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words have eight bytes or four; what four cannot hold is refused. */
class WordFieldsTest {
  private static final long MOST = 4_294_967_295L;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(32, 8);
  private final WordsFlyweight words = WordsFlyweight.of(memory, 0);
  private final ShortWordsFlyweight shorts = ShortWordsFlyweight.of(memory, 0);
  private final WordRowsFlyweight rows = WordRowsFlyweight.of(memory, 0);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void wordsOfEightBytesHoldEveryLong() {
    for (long value : new long[] {0, -1, MOST + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      words.signed(value).unsigned(value).pointer(value);
      assertThat(words.toRecord())
          .isEqualTo(new Words(words.b(), value, value, value))
          .hasSameHashCodeAs(words);
      String unsigned = Long.toUnsignedString(value);
      assertThat(words)
          .hasToString(
              "Words[b=0, signed=%d, unsigned=%s, pointer=%s]"
                  .formatted(value, unsigned, unsigned));
    }
    assertThat(words.signed(Long.MAX_VALUE).addSigned(1).signed()).isEqualTo(Long.MIN_VALUE);
    assertThat(words.unsigned(-1).addUnsigned(1).unsigned()).isEqualTo(0);
    assertThat(Written.by(memory, () -> words.pointer(-2)))
        .isEqualTo("24: fe ff ff ff ff ff ff ff");
  }

  @Test
  void wordsOfFourBytesAreReadByTheirKind() {
    assertThat(Written.by(memory, () -> shorts.signed(-2))).isEqualTo("4: fe ff ff ff");
    assertThat(Written.by(memory, () -> shorts.unsigned(MOST))).isEqualTo("8: ff ff ff ff");
    assertThat(Written.by(memory, () -> shorts.pointer(1L << 31))).isEqualTo("12: 00 00 00 80");
    memory.fill((byte) 0xFF);
    assertThat(shorts.signed()).isEqualTo(-1);
    assertThat(shorts.unsigned()).isEqualTo(MOST);
    assertThat(shorts.pointer()).isEqualTo(MOST);
    assertThat(shorts.toRecord()).isEqualTo(new ShortWords((byte) -1, -1, MOST, MOST));
    assertThat(shorts)
        .hasToString("ShortWords[b=-1, signed=-1, unsigned=4294967295, pointer=4294967295]")
        .hasSameHashCodeAs(shorts.toRecord());
  }

  @Test
  void hashesAreTheRecords() {
    for (long value : new long[] {0, 1, 0x7FFF_FFFF, 0x8000_0000L, 0x8000_0001L, MOST}) {
      ShortWords record = new ShortWords((byte) value, (int) value, value, MOST - value);
      assertThat(shorts.set(record)).hasSameHashCodeAs(record).hasToString(record.toString());
      assertThat(shorts.toRecord()).isEqualTo(record);
    }
  }

  @Test
  void whatFourBytesCannotHoldIsRefused() {
    ShortWords before = new ShortWords((byte) 1, 2, 3, 4);
    shorts.set(before);
    String signed = "ShortWords.signed holds -2147483648 to 2147483647, not ";
    checkRefused(() -> shorts.signed(1L << 31), signed + "2147483648");
    checkRefused(() -> shorts.signed(Long.MIN_VALUE), signed + Long.MIN_VALUE);
    checkRefused(() -> shorts.addSigned(Integer.MAX_VALUE), signed + "2147483649");
    String unsigned = "ShortWords.unsigned holds 0 to 4294967295, not ";
    checkRefused(() -> shorts.unsigned(-1), unsigned + "-1");
    checkRefused(() -> shorts.unsigned(MOST + 1), unsigned + "4294967296");
    checkRefused(() -> shorts.addUnsigned(-4), unsigned + "-1");
    checkRefused(() -> shorts.addUnsigned(Long.MAX_VALUE), unsigned + (Long.MIN_VALUE + 2));
    String pointer = "ShortWords.pointer holds 0 to 4294967295, not ";
    checkRefused(() -> shorts.pointer(Long.MAX_VALUE), pointer + Long.MAX_VALUE);
    checkRefused(() -> shorts.addPointer(-5), pointer + "-1");
    assertThat(shorts.toRecord()).isEqualTo(before);
  }

  @Test
  void aRecordThatDoesNotFitWritesNothing() {
    memory.fill((byte) 0x5A);
    byte[] before = memory.toArray(LittleEndian.BYTE);
    checkRefused(
        () -> shorts.set(new ShortWords((byte) 1, 2, 3, MOST + 1)),
        "ShortWords.pointer holds 0 to 4294967295, not 4294967296");
    checkRefused(
        () -> rows.set(new WordRows(new long[] {1, 2}, new long[] {3, -1}, new long[] {5})),
        "WordRows.unsigned holds 0 to 4294967295, not -1");
    checkRefused(
        () -> rows.set(new WordRows(new long[] {1, 2}, new long[] {3, 4}, new long[] {-5})),
        "WordRows.pointers holds 0 to 4294967295, not -5");
    checkRefused(
        () -> ShortWordsSpan.of(memory).set(1, new ShortWords((byte) 1, 1L << 31, 3, 4)),
        "ShortWords.signed holds -2147483648 to 2147483647, not 2147483648");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  @Test
  void elementsOfArraysAreWordsToo() {
    assertThat(Written.by(memory, () -> rows.signed(1, -2))).isEqualTo("4: ff ff ff fe");
    assertThat(Written.by(memory, () -> rows.unsigned(0, MOST - 1))).isEqualTo("8: ff ff ff fe");
    assertThat(Written.by(memory, () -> rows.pointers(0, 1))).isEqualTo("16: 00 00 00 01");
    rows.set(new WordRows(new long[] {-1, 1}, new long[] {MOST, 1}, new long[] {1L << 31}));
    assertThat(rows.signed(0)).isEqualTo(-1);
    assertThat(rows.unsigned(0)).isEqualTo(MOST);
    assertThat(rows.toRecord().pointers()).containsExactly(1L << 31);
    assertThat(rows)
        .hasToString("WordRows[signed=[-1, 1], unsigned=[4294967295, 1], pointers=[2147483648]]");
    assertThat(rows.addSigned(0, -1).signed(0)).isEqualTo(-2);
    checkRefused(
        () -> rows.addUnsigned(0, 1), "WordRows.unsigned holds 0 to 4294967295, not 4294967296");
    checkRefused(
        () -> rows.signed(1, MOST),
        "WordRows.signed holds -2147483648 to 2147483647, not 4294967295");
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }
}
