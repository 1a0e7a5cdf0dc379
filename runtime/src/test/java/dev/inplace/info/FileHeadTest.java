package dev.inplace.info;

import static dev.inplace.info.Layouts.LEG;
import static dev.inplace.info.Layouts.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileHeadTest {
  private static final String DAMAGED =
      "the head of the file is damaged\nfix: get the file anew, or name another one";

  /** A file of so many legs. */
  private static MemorySegment legs(int count) {
    byte[] bytes = new byte[(int) (FileHead.bytes(LEG) + LEG.size() * count)];
    MemorySegment file = MemorySegment.ofArray(bytes);
    assertThat(FileHead.write(file, LEG, count)).isEqualTo(FileHead.bytes(LEG));
    return file;
  }

  private static void refuses(MemorySegment file, String message) {
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> FileHead.read(file, LEG))
        .withMessage(message);
  }

  @Test
  void whatIsWrittenIsRead() throws ForeignFileException {
    FileHead head = FileHead.read(legs(3), LEG);
    assertThat(head.name()).isEqualTo("demo.Leg");
    assertThat(head.fingerprint()).isEqualTo(LEG.fingerprint());
    assertThat(head.count()).isEqualTo(3);
    assertThat(head.bytes()).isEqualTo(FileHead.bytes(LEG)).isEqualTo(256);
    assertThat(head.layout())
        .isEqualTo(
            """
            demo.Leg: size 16, alignment 8, go-amd64, little-endian, fingerprint 0000000000abcdef
            port unsigned short at 0, 2 bytes
            price double at 8, 8 bytes
            """);
    assertThat(FileHead.read(legs(3))).isEqualTo(head);
    assertThat(FileHead.read(legs(0), LEG).count()).isEqualTo(0);
  }

  @Test
  void theLayoutOfNestedStructsIsInIt() throws ForeignFileException {
    MemorySegment file = MemorySegment.ofArray(new byte[1000]);
    FileHead.write(file, ORDER, 0);
    assertThat(FileHead.read(file).layout())
        .contains(
            "\nside demo.Side at 18, 1 bytes [BUY, SELL]\n",
            "\nlegs demo.Leg[2] at 40, 32 bytes\nlegs[].port unsigned short at 40, 2 bytes\n");
  }

  @Test
  void anotherLayoutOfTheStructIsNamedByItsFields() {
    StructInfo other =
        new StructInfo(
            "demo.Leg",
            "go-amd64",
            "little-endian",
            24,
            8,
            7,
            "000",
            List.of(
                FieldInfo.of("port", "int", 0, 4, 4),
                FieldInfo.of("price", "double", 8, 8, 8),
                FieldInfo.of("venue", "byte", 16, 1, 1)));
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> FileHead.read(legs(3), other))
        .withMessage(
            """
            the file holds demo.Leg of another layout, and not the demo.Leg of this program:
              port: in the file unsigned short at 0, 2 bytes, here int at 0, 4 bytes
              venue: in the file no such field, here byte at 16, 1 bytes
              the struct: in the file size 16, alignment 8, go-amd64, little-endian, fingerprint 0000000000abcdef, here size 24, alignment 8, go-amd64, little-endian, fingerprint 0000000000000007
            fix: read it with the version that wrote it, or convert it field by field\
            """);
  }

  @Test
  void anotherStructIsNamed() {
    MemorySegment file = MemorySegment.ofArray(new byte[1000]);
    StructInfo orders =
        new StructInfo("demo.Order", "go-386", "big-endian", 80, 4, 7, "", ORDER.fields());
    FileHead.write(file, orders, 1);
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> FileHead.read(file, LEG))
        .withMessageStartingWith(
            "the file holds demo.Order, and not the demo.Leg of this program:\n"
                + "  port: in the file no such field, here unsigned short at 0, 2 bytes\n");
  }

  @Test
  void manyDifferencesAreCounted() {
    List<FieldInfo> fields = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      fields.add(FieldInfo.of("f" + i, "long", i * 8L, 8, 8));
    }
    StructInfo many = Layouts.struct("demo.Many", 800, fields.toArray(FieldInfo[]::new));
    StructInfo foreign =
        new StructInfo("demo.Many", "go-amd64", "little-endian", 0, 8, 1, "", List.of());
    MemorySegment file = MemorySegment.ofArray(new byte[10_000]);
    FileHead.write(file, foreign, 0);
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> FileHead.read(file, many))
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1 + 16 + 1 + 1))
        .withMessageContaining("\n  and 85 more\n");
  }

  @Test
  void everyFileThatWasCutIsRefused() {
    MemorySegment file = legs(2);
    for (long size = 0; size < file.byteSize(); size++) {
      MemorySegment cut = file.asSlice(0, size);
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> FileHead.read(cut, LEG));
    }
    refuses(
        file.asSlice(0, 47),
        "the file has 47 bytes, which is less than a head\n"
            + "fix: get the file anew, or name another one");
    refuses(
        file.asSlice(0, file.byteSize() - 1),
        "the file was cut: it should hold 2 demo.Leg, and has bytes for 1\n"
            + "fix: get the file anew, or name another one");
  }

  @Test
  void everyByteOfTheHeadCounts() throws ForeignFileException {
    MemorySegment file = legs(2);
    long end = 48 + FileHead.read(file).layout().length();
    for (long at = 0; at < end; at++) {
      byte good = file.get(ValueLayout.JAVA_BYTE, at);
      for (int bit = 0; bit < 8; bit++) {
        file.set(ValueLayout.JAVA_BYTE, at, (byte) (good ^ 1 << bit));
        assertThatExceptionOfType(ForeignFileException.class)
            .isThrownBy(() -> FileHead.read(file, LEG));
      }
      file.set(ValueLayout.JAVA_BYTE, at, good);
    }
    assertThat(FileHead.read(file, LEG).count()).isEqualTo(2);
  }

  @Test
  void hostileNumbersAreRefused() {
    for (int offset : new int[] {12, 40}) {
      for (int value : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 25}) {
        MemorySegment file = legs(1);
        file.set(LittleEndian.INT, offset, value);
        refuses(file, DAMAGED);
      }
    }
    for (long count : new long[] {-1, Long.MIN_VALUE}) {
      MemorySegment file = legs(1);
      file.set(LittleEndian.LONG, 32, count);
      refuses(file, DAMAGED);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> legs(0, -1));
  }

  private static void legs(int room, long count) {
    FileHead.write(MemorySegment.ofArray(new byte[1000 + room]), LEG, count);
  }

  @Test
  void anotherVersionAndAnotherByteOrderAreNamed() {
    MemorySegment later = legs(1);
    later.set(LittleEndian.INT, 8, 2);
    refuses(
        later,
        "the head of the file is of version 2; this program knows version 1\n"
            + "fix: read it with a version of Inplace that knows it");
    MemorySegment big = legs(1);
    List<Byte> bytes = new ArrayList<>();
    big.asSlice(0, 8)
        .elements(ValueLayout.JAVA_BYTE)
        .forEach(b -> bytes.add(b.get(ValueLayout.JAVA_BYTE, 0)));
    Collections.reverse(bytes);
    for (int i = 0; i < 8; i++) {
      big.set(ValueLayout.JAVA_BYTE, i, bytes.get(i));
    }
    refuses(
        big,
        "the numbers in the head of the file are big-endian\n"
            + "fix: let the program that wrote it write heads little-endian, whatever its structs"
            + " are");
    refuses(
        MemorySegment.ofArray(new byte[100]),
        "the file does not begin with a head of Inplace\n"
            + "fix: get the file anew, or name another one");
  }

  @Test
  void whereNoHeadCanBeWrittenIsTold() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> FileHead.write(MemorySegment.ofArray(new byte[100]), LEG, 1))
        .withMessage(
            "the head of a file of demo.Leg has %d bytes, and the segment 100\n"
                    .formatted(FileHead.bytes(LEG))
                + "fix: map FileHead.bytes(INFO) bytes and those of the structs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileHead.write(legs(1).asReadOnly(), LEG, 1))
        .withMessage("the segment is read-only\nfix: map the file with MapMode.READ_WRITE");
  }

  @Test
  void aHeadThatNoReaderWouldTakeIsNotWritten() {
    StructInfo struct =
        Layouts.struct("demo.Long", 8, FieldInfo.of("x".repeat(1 << 24), "long", 0, 8, 8));
    MemorySegment file = MemorySegment.ofArray(new byte[1 << 25]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileHead.write(file, struct, 0))
        .withMessageStartingWith("the layout of demo.Long takes 16777")
        .withMessageEndingWith("\nfix: nest fewer structs");
    assertThat(file.get(ValueLayout.JAVA_BYTE, 0)).isZero();
  }
}
