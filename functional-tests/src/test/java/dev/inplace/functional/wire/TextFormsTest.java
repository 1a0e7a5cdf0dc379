package dev.inplace.functional.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.fixtures.Written;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.FieldKind;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextFormsTest {
  private static final Texts TEXTS = new Texts("AAPL", "né", "a😀é", "öx", "a\0b");

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(TextsFlyweight.SIZE, 8);
  private final TextsFlyweight texts = TextsFlyweight.of(memory, 0);

  @BeforeEach
  void write() {
    texts.set(TEXTS);
  }

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void theirBytes() {
    assertThat(Written.by(memory, () -> texts.stock("MSFT")))
        .isEqualTo("0: 4d 53 46 54 20 20 20 20");
    assertThat(Written.by(memory, () -> texts.latin("né"))).isEqualTo("8: 6e e9 00 00");
    assertThat(Written.by(memory, () -> texts.wide("a😀")))
        .isEqualTo("12: 61 00 3d d8 00 de 00 00 00 00 00 00");
    assertThat(Written.by(memory, () -> texts.big("öx"))).isEqualTo("24: 00 f6 00 78 00 20 00 20");
    assertThat(Written.by(memory, () -> texts.whole("a\0b"))).isEqualTo("32: 61 00 62 20 20");
    assertThat(TextsFlyweight.ALIGNMENT).isEqualTo(2);
  }

  @Test
  void aRecordSurvives() {
    assertThat(texts.toRecord()).isEqualTo(TEXTS);
    assertThat(texts).hasToString("Texts[stock=AAPL, latin=né, wide=a😀é, big=öx, whole=a\0b]");
    assertThat(texts.wideLength()).isEqualTo(8);
    assertThat(texts.bigTo(new StringBuilder("<"))).hasToString("<öx");
    assertThat(texts.stockBytes().byteSize()).isEqualTo(8);
  }

  @Test
  void comparisonsAreThoseOfTheText() {
    assertThat(texts.stockEquals("AAPL")).isTrue();
    assertThat(texts.stockEquals("AAPL ")).isFalse();
    TextsFlyweight other = TextsFlyweight.allocate(arena).set(TEXTS);
    other.segment().set(LittleEndian.BYTE, 5, (byte) 0);
    other.segment().set(LittleEndian.BYTE, 7, (byte) 'x');
    other.segment().set(LittleEndian.BYTE, 11, (byte) 'x');
    assertThat(other.stock()).isEqualTo("AAPL");
    assertThat(other).isEqualTo(texts).hasSameHashCodeAs(texts);
    assertThat(TextsFlyweight.allocate(arena).copyFrom(other).segment().mismatch(memory))
        .isEqualTo(-1);
    other.segment().set(LittleEndian.BYTE, 36, (byte) 0);
    assertThat(other).isNotEqualTo(texts);
    assertThat(other.whole()).isEqualTo("a\0b \0");
    assertThat(texts.hashCode())
        .isEqualTo(TextsFlyweight.allocate(arena).set(texts.toRecord()).hashCode());
  }

  @Test
  void theOrderIsThatOfStrings() {
    String[] values = {"", "a", "aé", "a\uE000", "a😀", "b", "é"};
    TextsFlyweight other = TextsFlyweight.allocate(arena);
    for (String one : values) {
      for (String two : values) {
        texts.wide(one).big(one);
        other.wide(two).big(two);
        int expected = Integer.signum(one.compareTo(two));
        assertThat(Integer.signum(texts.compareWide(two))).isEqualTo(expected);
        assertThat(Integer.signum(texts.compareWide(other))).isEqualTo(expected);
        assertThat(Integer.signum(texts.compareBig(other))).isEqualTo(expected);
      }
    }
    assertThat(texts.compareStock("AAPL")).isZero();
    assertThat(texts.compareStock("AAPL ")).isNegative();
    assertThat(other.stockFrom(texts).stock()).isEqualTo("AAPL");
  }

  @Test
  void newMemoryIsEmpty() {
    TextsFlyweight empty = TextsFlyweight.allocate(arena);
    assertThat(empty.toRecord()).isEqualTo(new Texts("", "", "", "", "\0\0\0\0\0"));
  }

  @Test
  void whatWouldNotReadBackIsRefused() {
    checkRefused(
        () -> texts.stock("né"),
        "Texts.stock cannot hold U+00E9, at index 1\nfix: write text of ASCII without U+0000");
    checkRefused(
        () -> texts.latin("a\0"),
        "Texts.latin cannot hold U+0000, at index 1\nfix: write text of Latin-1 without U+0000");
    checkRefused(
        () -> texts.latin("€"),
        "Texts.latin cannot hold U+20AC, at index 0\nfix: write text of Latin-1 without U+0000");
    checkRefused(
        () -> texts.wide("\uD800"),
        "Texts.wide cannot hold U+D800, at index 0\nfix: write text of UTF-16 without U+0000");
    checkRefused(
        () -> texts.stock("AB "),
        "Texts.stock cannot hold a text that ends with U+0020, which is its padding\n"
            + "fix: write it without the last character");
    checkRefused(
        () -> texts.big("longer"),
        "Texts.big holds at most 8 bytes of UTF-16; the text has 12\n"
            + "fix: write a shorter text, or declare @Length(12)");
    checkRefused(
        () -> texts.whole("\uDC00"),
        "Texts.whole cannot hold U+DC00, at index 0\nfix: write text of UTF-8");
    assertThat(texts.toRecord()).isEqualTo(TEXTS);
  }

  @Test
  void bytesAreWrittenInTheirCharset() {
    MemorySegment latin = arena.allocateFrom(LittleEndian.BYTE, "né".getBytes(ISO_8859_1));
    assertThat(texts.latin(latin, 0, 2).latin()).isEqualTo("né");
    assertThat(texts.latin(latin, 0, 0).latin()).isEmpty();
    checkRefused(
        () -> texts.stock(latin, 0, 2),
        "Texts.stock cannot hold byte 0xE9, at index 1\n"
            + "fix: write well-formed ASCII without U+0000");
    checkRefused(
        () -> texts.wide(latin, 0, 1),
        "Texts.wide cannot hold byte 0x6E, at index 0\n"
            + "fix: write well-formed UTF-16 without U+0000");
  }

  private static void checkRefused(Runnable write, String message) {
    assertThatIllegalArgumentException().isThrownBy(write::run).withMessage(message);
  }

  @Test
  void malformedBytesAreAnError() {
    memory.set(LittleEndian.BYTE, 1, (byte) 0xE9);
    memory.set(LittleEndian.SHORT, 12, (short) 0xDC00);
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(texts::stock)
        .withMessage(
            """
            Texts.stock holds bytes that are not ASCII: 0xE9 at index 1
            fix: read the field's bytes instead of its text\
            """);
    assertThatExceptionOfType(MalformedDataException.class).isThrownBy(texts::wide);
    assertThat(texts.toString()).startsWith("Texts[stock=A\uFFFDPL, latin=né, wide=\uFFFD");
    assertThat(texts.stockEquals("A\uFFFDPL")).isFalse();
    assertThat(Structs.dump(memory, 0, TextsFlyweight.INFO))
        .contains("stock: space-padded ASCII String[8] = \"A\\xE9PL\"")
        .contains("wide: UTF-16 String[12] = \"\\x00\\xDC");
  }

  @Test
  void inspectionAgrees() {
    FieldInfo big = TextsFlyweight.INFO.field("big").orElseThrow();
    assertThat(big.kind()).isEqualTo(FieldKind.TEXT);
    assertThat(big.type()).isEqualTo("big-endian space-padded UTF-16 String[8]");
    assertThat(big.get(memory, 0)).isEqualTo("öx");
    big.set(memory, 0, "y");
    assertThat(texts.big()).isEqualTo("y");
    assertThatIllegalArgumentException().isThrownBy(() -> big.set(memory, 0, "y "));
    assertThat(Structs.dump(memory, 0, TextsFlyweight.INFO))
        .contains("whole: whole space-padded String[5] = \"a\\u0000b\"");
  }

  @Test
  void keysAreFoundByTheirText() {
    try (var map = TextsIntMap.create()) {
      map.put(TEXTS, 5);
      memory.set(LittleEndian.BYTE, 5, (byte) 0);
      memory.set(LittleEndian.BYTE, 7, (byte) 'x');
      assertThat(map.at(texts)).isEqualTo(5);
      memory.set(LittleEndian.BYTE, 0, (byte) 0xFF);
      checkRefused(
          () -> map.put(texts, 6),
          "Texts.stock is not ASCII: byte 0xFF, at index 0\nfix: give well-formed ASCII");
    }
  }

  @Test
  void aTarHeaderKeepsItsBytes() {
    MemorySegment header = arena.allocate(TarFlyweight.SIZE, 8);
    copy(header, 0, "hello.txt");
    copy(header, 100, "0000644\0000001750\0000001750\00000000000006\00014725413200\000011716\0 0");
    copy(header, 257, "ustar  \0root");
    TarFlyweight tar = TarFlyweight.of(header, 0);
    assertThat(TarFlyweight.SIZE).isEqualTo(512);
    assertThat(tar.checksum()).isEqualTo("011716\0 ");
    assertThat(tar.magic()).isEqualTo("ustar  ");
    TarFlyweight copy = TarFlyweight.allocate(arena).set(tar.toRecord());
    assertThat(copy.segment().mismatch(header)).isEqualTo(-1);
    try (var map = TarIntMap.create()) {
      map.put(tar, 1);
      assertThat(map.get(tar.toRecord())).isEqualTo(1);
    }
  }

  private static void copy(MemorySegment segment, long offset, String text) {
    MemorySegment.copy(
        MemorySegment.ofArray(text.getBytes(ISO_8859_1)), 0, segment, offset, text.length());
  }

  @Test
  void randomTextsSurvive() {
    Random random = new Random(7);
    String[] characters = {"a", "Z", " ", "é", "ÿ", "€", "😀", "\0", "x"};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        text.append(characters[random.nextInt(characters.length)]);
      }
      survives(text.toString());
    }
  }

  /** Each form holds a text as it is, or refuses it. */
  private void survives(String text) {
    try {
      assertThat(texts.stock(text).stock()).isEqualTo(text);
    } catch (IllegalArgumentException refused) {
      assertThat(text).matches("(?s).*([^\\x01-\\x7F]| $).*|.{9,}");
    }
    try {
      assertThat(texts.wide(text).wide()).isEqualTo(text);
    } catch (IllegalArgumentException refused) {
      assertThat(text.contains("\0") || text.length() > 6).isTrue();
    }
    try {
      assertThat(texts.whole(text).whole()).isEqualTo(text);
      assertThat(texts.wholeEquals(text)).isTrue();
    } catch (IllegalArgumentException refused) {
      assertThat(
              text.endsWith(" ")
                  || text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 5)
          .isTrue();
    }
  }
}
