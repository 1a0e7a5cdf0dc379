package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.fixtures.Texts;
import dev.inplace.functional.fixtures.TextsFlyweight;
import dev.inplace.functional.fixtures.Written;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextFieldsTest {
  private static final Texts RECORD = new Texts((byte) 1, "x", "äöü", "name", (byte) 2);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(48);
  private final TextsFlyweight texts = TextsFlyweight.of(memory, 3);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void aTextIsWrittenWithZerosBehindAndNowhereElse() {
    assertThat(Written.by(memory, () -> texts.one("x"))).isEqualTo("4: 78");
    assertThat(Written.by(memory, () -> texts.one(""))).isEqualTo("4: 00");
    assertThat(Written.by(memory, () -> texts.seven("ab"))).isEqualTo("5: 61 62 00 00 00 00 00");
    assertThat(Written.by(memory, () -> texts.seven("日x"))).isEqualTo("5: e6 97 a5 78 00 00 00");
    assertThat(Written.by(memory, () -> texts.seven("abc👍"))).isEqualTo("5: 61 62 63 f0 9f 91 8d");
  }

  @Test
  void bytesOfUtf8AreWrittenTheSameWay() {
    MemorySegment utf8 = arena.allocateFrom("--日本--");
    assertThat(Written.by(memory, () -> texts.seven(utf8, 2, 6)))
        .isEqualTo("5: e6 97 a5 e6 9c ac 00");
    assertThat(texts.seven()).isEqualTo("日本");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.seven(utf8, 3, 5))
        .withMessage(
            "Texts.seven cannot hold byte 0x97, at index 0: not UTF-8\n"
                + "fix: write well-formed UTF-8 without U+0000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.seven(utf8, 0, 8))
        .withMessageStartingWith("Texts.seven holds at most 7 bytes of UTF-8; the text has 8\n");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> texts.seven(utf8, 10, 7));
    assertThat(texts.seven()).isEqualTo("日本");
  }

  @Test
  void readersThatMakeNoString() {
    texts.set(RECORD);
    assertThat(texts.sevenLength()).isEqualTo(6);
    assertThat(texts.oneLength()).isEqualTo(1);
    assertThat(texts.sevenEquals("äöü")).isTrue();
    assertThat(texts.sevenEquals("äöu")).isFalse();
    assertThat(texts.sevenEquals(new StringBuilder("äöü"))).isTrue();
    assertThat(texts.sevenTo(new StringBuilder("> "))).hasToString("> äöü");
    assertThat(texts.sevenBytes().toArray(LittleEndian.BYTE))
        .isEqualTo(new byte[] {-61, -92, -61, -74, -61, -68, 0});
    assertThat(texts.oneBytes().byteSize()).isEqualTo(1);
  }

  @Test
  void theRecordComesBackAsItWas() {
    assertThat(texts.set(RECORD).toRecord()).isEqualTo(RECORD);
    Texts full = new Texts((byte) -1, "~", "1234567", "👍".repeat(8), (byte) -1);
    assertThat(texts.set(full).toRecord()).isEqualTo(full);
    Texts empty = new Texts((byte) 0, "", "", "", (byte) 0);
    assertThat(texts.set(empty).toRecord()).isEqualTo(empty);
    assertThat(memory.asSlice(3, 42).mismatch(arena.allocate(42))).isEqualTo(-1);
  }

  @Test
  void whatIsRefusedChangesNothing() {
    texts.set(RECORD);
    byte[] before = memory.toArray(LittleEndian.BYTE);
    checkRefused(
        () -> texts.one("ä"),
        "Texts.one holds at most 1 bytes of UTF-8; the text has 2\n"
            + "fix: write a shorter text, or declare @Length(2)");
    checkRefused(
        () -> texts.seven("a\0b"),
        "Texts.seven cannot hold U+0000, at index 1\n"
            + "fix: write text without U+0000 and unpaired surrogates");
    checkRefused(
        () -> texts.set(new Texts((byte) 9, "y", "other", "x".repeat(33), (byte) 9)),
        "Texts.name holds at most 32 bytes of UTF-8; the text has 33\n"
            + "fix: write a shorter text, or declare @Length(33)");
    checkRefused(
        () -> texts.set(new Texts((byte) 9, "y", "\uD83D", "x", (byte) 9)),
        "Texts.seven cannot hold U+D83D, at index 0\n"
            + "fix: write text without U+0000 and unpaired surrogates");
    assertThatNullPointerException()
        .isThrownBy(() -> texts.seven(null))
        .withMessage("Texts.seven is null");
    assertThatNullPointerException()
        .isThrownBy(() -> texts.set(new Texts((byte) 9, "y", "z", null, (byte) 9)))
        .withMessage("Texts.name is null");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  @Test
  void malformedBytesAreAnErrorToReadAndCanBeHadRaw() {
    texts.set(RECORD);
    memory.set(LittleEndian.BYTE, 5 + 2, (byte) 0x80);
    String message =
        "Texts.seven holds bytes that are not UTF-8: 0x80 at index 2\n"
            + "fix: read the field's bytes instead of its text";
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(texts::seven)
        .withMessage(message);
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(texts::toRecord)
        .withMessage(message);
    assertThat(texts.sevenBytes().get(LittleEndian.BYTE, 2)).isEqualTo((byte) 0x80);
    assertThat(texts.sevenEquals("äöü")).isFalse();
    assertThat(texts.toString()).contains("\uFFFD").contains("name=name");
    assertThat(texts.name()).isEqualTo("name");
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }
}
