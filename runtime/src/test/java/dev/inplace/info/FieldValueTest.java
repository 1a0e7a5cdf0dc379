package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.LittleEndian;
import dev.inplace.check.MalformedDataException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of fields that are found by name, as objects. */
class FieldValueTest {
  private static final long START = 16;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(START + 80);

  @AfterEach
  void free() {
    arena.close();
  }

  private static FieldInfo field(String name) {
    return Layouts.ORDER.field(name).orElseThrow();
  }

  private void set(String field, Object value) {
    field(field).set(memory, START, value);
  }

  private Object get(String field) {
    return field(field).get(memory, START);
  }

  @Test
  void valuesOfEveryShape() {
    set("name", new StringBuilder("Zoë"));
    set("side", Layouts.Side.SELL);
    set("counts", new int[] {1, -2, 3, -4, 5});
    List<Map<String, Object>> legs =
        List.of(Map.of("port", 65_535, "price", 1.5), Map.of("port", 7, "price", -0.0));
    set("legs", legs);
    set("none", List.of());
    set("last", -128L);
    assertThat(get("name")).isEqualTo("Zoë");
    assertThat(get("side")).isEqualTo(Layouts.Side.SELL);
    assertThat(get("counts")).isEqualTo(List.of(1, -2, 3, -4, 5));
    assertThat(get("legs")).isEqualTo(legs);
    assertThat(get("none")).isEqualTo(List.of());
    assertThat(get("last")).isEqualTo((byte) -128);
    assertThat(memory.get(LittleEndian.BYTE, START + 72)).isEqualTo((byte) -128);
    assertThat(memory.asSlice(0, START).toArray(LittleEndian.BYTE)).containsOnly(0);
  }

  @Test
  void aConstantByItsName() {
    set("side", "SELL");
    assertThat(get("side")).isEqualTo(Layouts.Side.SELL);
  }

  @Test
  void aMapMayLeaveFieldsOut() {
    set("legs", List.of(Map.of("port", 1, "price", 2.0), Map.of("port", 3, "price", 4.0)));
    set("legs", List.of(Map.of("price", 5.0f), Map.of()));
    assertThat(get("legs"))
        .isEqualTo(List.of(Map.of("port", 1, "price", 5.0), Map.of("port", 3, "price", 4.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, 1, BOOLEAN, 1",
    "byte, 1, BYTE, 2",
    "short, 2, SHORT, 3",
    "int, 4, INT, 4",
    "long, 8, LONG, 5",
    "char, 2, CHAR, 6",
    "float, 4, FLOAT, 7",
    "double, 8, DOUBLE, 8",
    "unsigned byte, 1, UNSIGNED_BYTE, 9",
    "unsigned short, 2, UNSIGNED_SHORT, 10",
    "unsigned int, 4, UNSIGNED_INT, 11",
    "word, 8, WORD, 12",
    "unsigned word, 8, UNSIGNED_WORD, 13",
    "pointer, 8, POINTER, 14",
    "demo.Empty, 1, ENUM, 15",
    "String[4], 4, TEXT, 16",
  })
  void kinds(String type, long size, FieldKind kind, int number) {
    FieldInfo field = FieldInfo.of("f", type, 0, size, 1);
    assertThat(field.kind()).isEqualTo(kind);
    assertThat(kind.number()).isEqualTo(number);
    if (kind != FieldKind.TEXT) {
      assertThat(FieldInfo.of("f", type + "[2]", 0, 2 * size, 1).kind()).isEqualTo(kind);
    }
  }

  @Test
  void kindsOfUsersTypes() {
    assertThat(field("side").kind()).isEqualTo(FieldKind.ENUM);
    assertThat(field("legs").kind()).isEqualTo(FieldKind.STRUCT);
    assertThat(FieldKind.STRUCT.number()).isEqualTo(17);
    assertThat(field("legs").isArray()).isTrue();
    assertThat(field("legs").length()).isEqualTo(2);
    assertThat(field("name").isArray()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "byte, 1, -128, 127",
    "short, 2, -32768, 32767",
    "int, 4, -2147483648, 2147483647",
    "word, 4, -2147483648, 2147483647",
    "unsigned byte, 1, 0, 255",
    "unsigned short, 2, 0, 65535",
    "unsigned int, 4, 0, 4294967295",
    "unsigned word, 4, 0, 4294967295",
    "pointer, 4, 0, 4294967295",
  })
  void integersOutOfRange(String type, long size, long least, long most) {
    for (String order : List.of("little-endian", "big-endian")) {
      FieldInfo f =
          Layouts.struct("demo.Number", order, 8, FieldInfo.of("f", type, 0, size, 1))
              .fields()
              .getFirst();
      for (long fitting : new long[] {least, most}) {
        f.set(memory, 0, fitting);
        assertThat(((Number) f.get(memory, 0)).longValue()).isEqualTo(fitting);
      }
      byte[] before = memory.toArray(LittleEndian.BYTE);
      for (long beyond : new long[] {least - 1, most + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> f.set(memory, 0, beyond))
            .withMessage("Number.f holds %d to %d, not %d", least, most, beyond);
      }
      assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, 1, a Boolean",
    "char, 2, a Character",
    "int, 4, 'a Long, Integer, Short or Byte'",
    "float, 4, a Float",
    "double, 8, a Double",
  })
  void anObjectOfAnotherType(String type, long size, String expected) {
    FieldInfo f = FieldInfo.of("f", type, 0, size, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> f.set(memory, 0, List.of()))
        .withMessageStartingWith("f holds " + type + ", not a List")
        .withMessageEndingWith("\nfix: give " + expected);
  }

  @Test
  void aValueThatIsRefusedChangesNothing() {
    set("name", "Ada");
    set("counts", new int[] {1, 2, 3, 4, 5});
    byte[] before = memory.toArray(LittleEndian.BYTE);
    refused("name", "x".repeat(19), "Order.name holds at most 18 bytes of UTF-8; the text has 19");
    refused("name", "a\0", "Order.name cannot hold U+0000, at index 1");
    refused("name", 5, "Order.name holds a text, not a Integer\nfix: give a CharSequence");
    refused("side", "HOLD", "Order.side cannot be HOLD\nfix: give one of [BUY, SELL]");
    refused("side", Thread.State.NEW, "Order.side cannot be NEW\nfix: give one of [BUY, SELL]");
    refused("counts", new int[4], "Order.counts has 5 elements; the array has 4");
    refused("counts", 1, "Order.counts is an array, not a Integer\nfix: give a List or an array");
    refused("counts", List.of(9, 9, 9, 9, 1L << 40), "Order.counts holds -2147483648 to");
    refused("legs", List.of(Map.of("port", 1), Map.of("port", -1)), "Leg.port holds 0 to 65535");
    refused("legs", List.of(Map.of("part", 1), Map.of()), "demo.Leg has no field part\nfix: ");
    refused("legs", List.of(1, 2), "Order.legs holds a struct, not a Integer\nfix: give a Map");
    assertThatNullPointerException()
        .isThrownBy(() -> set("last", null))
        .withMessage("Order.last is null");
    assertThatNullPointerException()
        .isThrownBy(() -> set("counts", Arrays.asList(1, 2, 3, 4, null)))
        .withMessage("Order.counts is null");
    assertThat(memory.toArray(LittleEndian.BYTE)).isEqualTo(before);
  }

  private void refused(String field, Object value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(field, value))
        .withMessageStartingWith(message);
  }

  @Test
  void bytesThatAreNoValue() {
    memory.set(LittleEndian.BYTE, START + 18, (byte) 9);
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(() -> get("side"))
        .withMessage("Order.side holds ordinal 9; the enum has 2 constants");
    memory.set(LittleEndian.BYTE, START, (byte) 0xFF);
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(() -> get("name"))
        .withMessageStartingWith("Order.name holds bytes that are not UTF-8: 0xFF at index 0");
  }

  @Test
  void aStructThatDoesNotLieThere() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> field("last").get(memory, START + 8))
        .withMessageStartingWith("checkptr: Order.last at offset 96 does not fit: size 1");
    for (long start : new long[] {-16, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> field("last").set(memory, start, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field("last").get(MemorySegment.ofArray(new byte[80]), 0))
        .withMessageStartingWith("checkptr: Order.last at offset 72 is on the heap");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field("last").set(memory.asReadOnly(), START, 1))
        .withMessageStartingWith(
            "checkptr: Order.last of the struct at offset 16 lies in a segment that is for"
                + " reading");
  }
}
