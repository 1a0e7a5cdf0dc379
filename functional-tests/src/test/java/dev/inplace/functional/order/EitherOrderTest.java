package dev.inplace.functional.order;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.Flyweight;
import dev.inplace.Span;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random structs, written in an order and read by a buffer of that order. */
class EitherOrderTest {
  private static final int STRUCTS = 500;

  private final Arena arena = Arena.ofConfined();
  private final Random random = new Random(7);

  @AfterEach
  void close() {
    arena.close();
  }

  static List<ByteOrder> orders() {
    return List.of(LITTLE_ENDIAN, BIG_ENDIAN);
  }

  private Ordered.Part part() {
    return new Ordered.Part(random.nextInt(), (short) random.nextInt());
  }

  private Ordered struct(ByteOrder order) {
    short first = (short) random.nextInt();
    short second = (short) random.nextInt();
    int number =
        order == BIG_ENDIAN
            ? first << 16 | Short.toUnsignedInt(second)
            : second << 16 | Short.toUnsignedInt(first);
    return new Ordered(
        (short) random.nextInt(),
        (char) random.nextInt(),
        random.nextInt(),
        random.nextLong(),
        random.nextFloat(),
        random.nextDouble(),
        random.nextInt() >> 8,
        random.nextLong() >>> 16,
        random.nextLong(),
        Ordered.Kind.values()[random.nextInt(2)],
        random.ints(3).toArray(),
        random.longs(2).map(n -> n >> 24).toArray(),
        part(),
        new Ordered.Part[] {part(), part()},
        new Ordered.Either(number, new short[] {first, second}),
        Integer.toString(random.nextInt(10_000)),
        random.nextInt(),
        random.nextInt(1 << 3),
        random.nextInt(1 << 13),
        (short) random.nextInt(),
        "p" + random.nextInt(100),
        random.nextBoolean());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aBufferReadsWhatIsWritten(ByteOrder order) {
    OrderedInOrder struct = OrderedInOrder.allocate(arena, order);
    for (int i = 0; i < STRUCTS; i++) {
      Ordered value = struct(order);
      requireBytes(value, struct.set(value).segment(), order);
      assertThat(struct.toRecord()).usingRecursiveComparison().isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void eachWriterWritesInTheOrder(ByteOrder order) {
    OrderedInOrder struct = OrderedInOrder.allocate(arena, order);
    for (int i = 0; i < STRUCTS; i++) {
      Ordered value = struct(order);
      write(value, struct);
      requireBytes(value, struct.segment(), order);
      assertThat(struct.parts().get(1)).isEqualTo(value.parts()[1]);
      assertThat(struct.getAndAddCounter(1)).isEqualTo(value.counter());
      assertThat(struct.counterAcquire()).isEqualTo(value.counter() + 1);
    }
  }

  private static void write(Ordered value, OrderedInOrder struct) {
    struct.small(value.small()).letter(value.letter());
    struct.size(Integer.toUnsignedLong(value.size())).total(value.total());
    struct.ratio(value.ratio()).amount(value.amount());
    struct.three(value.three()).six(value.six()).word(value.word()).kind(value.kind());
    for (int i = 0; i < 3; i++) {
      struct.numbers(i, value.numbers()[i]);
    }
    struct.fives(0, value.fives()[0]).fives(1, value.fives()[1]);
    struct.part().id(value.part().id()).level(value.part().level());
    struct.parts(0, value.parts()[0]);
    struct.parts().set(1, value.parts()[1]);
    struct.either().number(value.either().number());
    struct.text(value.text()).counterVolatile(value.counter());
    struct.low(value.low()).high(value.high()).port(value.port());
    struct.plain(value.plain()).open(value.open());
  }

  private static void requireBytes(Ordered value, MemorySegment struct, ByteOrder order) {
    ByteBuffer bytes = struct.asByteBuffer().order(order);
    assertThat(bytes.getShort((int) OrderedFlyweight.SMALL_OFFSET)).isEqualTo(value.small());
    assertThat(bytes.getChar((int) OrderedFlyweight.LETTER_OFFSET)).isEqualTo(value.letter());
    assertThat(bytes.getInt((int) OrderedFlyweight.SIZE_OFFSET)).isEqualTo(value.size());
    assertThat(bytes.getLong((int) OrderedFlyweight.TOTAL_OFFSET)).isEqualTo(value.total());
    assertThat(bytes.getFloat((int) OrderedFlyweight.RATIO_OFFSET)).isEqualTo(value.ratio());
    assertThat(bytes.getDouble((int) OrderedFlyweight.AMOUNT_OFFSET)).isEqualTo(value.amount());
    assertThat(signed(bytes, OrderedFlyweight.THREE_OFFSET, 3)).isEqualTo(value.three());
    assertThat(signed(bytes, OrderedFlyweight.SIX_OFFSET, 6) & -1L >>> 16).isEqualTo(value.six());
    assertThat(bytes.getLong((int) OrderedFlyweight.WORD_OFFSET)).isEqualTo(value.word());
    assertThat(bytes.getShort((int) OrderedFlyweight.KIND_OFFSET))
        .isEqualTo((short) (value.kind() == Ordered.Kind.FIRST ? 0x102 : 3));
    for (int i = 0; i < 3; i++) {
      assertThat(bytes.getInt((int) OrderedFlyweight.NUMBERS_OFFSET + 4 * i))
          .isEqualTo(value.numbers()[i]);
    }
    assertThat(signed(bytes, OrderedFlyweight.FIVES_OFFSET + 5, 5)).isEqualTo(value.fives()[1]);
    int inner = (int) OrderedFlyweight.PART_OFFSET;
    assertThat(bytes.getInt(inner)).isEqualTo(value.part().id());
    assertThat(bytes.getShort(inner + 4)).isEqualTo(value.part().level());
    assertThat(bytes.getInt((int) OrderedFlyweight.PARTS_OFFSET + 8))
        .isEqualTo(value.parts()[1].id());
    assertThat(bytes.getInt((int) OrderedFlyweight.EITHER_OFFSET))
        .isEqualTo(value.either().number());
    assertThat(bytes.getChar((int) OrderedFlyweight.TEXT_OFFSET)).isEqualTo(value.text().charAt(0));
    assertThat(bytes.getInt((int) OrderedFlyweight.COUNTER_OFFSET)).isEqualTo(value.counter());
    requireBits(value, bytes.getShort((int) OrderedFlyweight.LOW_OFFSET), order);
    assertThat(bytes.order(BIG_ENDIAN).getShort((int) OrderedFlyweight.PORT_OFFSET))
        .isEqualTo(value.port());
  }

  private static void requireBits(Ordered value, int bits, ByteOrder order) {
    boolean isBig = order == BIG_ENDIAN;
    assertThat(bits >> (isBig ? 13 : 0) & 7).isEqualTo(value.low());
    assertThat(bits >> (isBig ? 0 : 3) & 0x1FFF).isEqualTo(value.high());
  }

  private static long signed(ByteBuffer bytes, long offset, int count) {
    long number = 0;
    for (int i = 0; i < count; i++) {
      int at = bytes.order() == BIG_ENDIAN ? i : count - 1 - i;
      number = number << 8 | bytes.get((int) offset + at) & 0xFF;
    }
    return number << (64 - 8 * count) >> (64 - 8 * count);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void aSpanHasTheOrderOfItsStructs(ByteOrder order) {
    Span<? extends OrderedInOrder, Ordered> span = OrderedSpan.allocate(arena, 20, order);
    for (int i = 0; i < 20; i++) {
      span.at(i).total(19 - i).part().id(i);
    }
    span.sortByLong(OrderedInOrder::total);
    assertThat(span.binarySearchByLong(OrderedInOrder::total, 7)).isEqualTo(7);
    ByteBuffer bytes = span.segment().asByteBuffer().order(order);
    int second = (int) (OrderedFlyweight.SIZE + OrderedFlyweight.TOTAL_OFFSET);
    assertThat(bytes.getLong(second)).isEqualTo(1);
    MemorySegment moved = arena.allocate(OrderedFlyweight.SIZE + 4, 8);
    moved.asSlice(4).copyFrom(span.segment().asSlice(0, OrderedFlyweight.SIZE));
    assertThat(OrderedSpan.ofUnaligned(moved, 4, 1, order).at(0).part().id()).isEqualTo(19);
    assertThat(OrderedSpan.of(span.segment(), order).size()).isEqualTo(20);
    assertThat(OrderedSpan.of(span.segment(), OrderedFlyweight.SIZE, 1, order).at(0).total())
        .isEqualTo(1);
  }

  @Test
  void textAndLayoutOfBothOrders() {
    OrderedInOrder little = OrderedInOrder.allocate(arena, LITTLE_ENDIAN).total(5);
    OrderedInOrder big = OrderedInOrder.allocate(arena, BIG_ENDIAN).total(5);
    assertThat(little).isInstanceOf(OrderedFlyweight.class);
    little.kind(Ordered.Kind.LAST);
    big.kind(Ordered.Kind.LAST);
    assertThat(big).hasToString(little.toString()).isNotEqualTo(little);
    assertThat(Flyweight.infoOf(big)).isEqualTo(OrderedFlyweight.INFO);
  }

  @Test
  void aNullOrderIsRefused() {
    MemorySegment memory = arena.allocate(OrderedFlyweight.SIZE, 8);
    assertThatThrownBy(() -> OrderedInOrder.of(memory, 0, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the byte order of Ordered is null");
  }
}
