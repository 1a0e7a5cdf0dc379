package dev.inplace.functional.wire;

import dev.inplace.functional.fixtures.KeyForm;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.functional.value.ValueKinds;
import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** The kinds of map whose keys have a form of wire formats. */
public final class WireKinds {
  private static final int KEYS = 384;

  private WireKinds() {}

  public static List<Kind<?, ?, ?>> all() {
    return List.of(
        Kind.of(
            CountsIntMap.class,
            keys(Counts.class, CountsFlyweight.class, WireKinds::counts, CountsFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            OddIntMap.class,
            keys(Odd.class, OddFlyweight.class, WireKinds::odd, OddFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            TextsIntMap.class,
            keys(Texts.class, TextsFlyweight.class, WireKinds::texts, TextsFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            QuoteIntMap.class,
            keys(Quote.class, QuoteFlyweight.class, WireKinds::quote, QuoteFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            SockaddrIn6IntMap.class,
            keys(
                SockaddrIn6.class,
                SockaddrIn6Flyweight.class,
                WireKinds::address,
                SockaddrIn6Flyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            MixedIntMap.class,
            keys(Mixed.class, MixedFlyweight.class, WireKinds::mixed, MixedFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            TarIntMap.class,
            keys(Tar.class, TarFlyweight.class, WireKinds::tar, TarFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(
            BitCodesIntMap.class,
            keys(
                BitCodes.class,
                BitCodesFlyweight.class,
                WireKinds::bits,
                BitCodesFlyweight::allocate),
            ValueKinds.ints()),
        Kind.of(LongAddOrderMap.class, KeySet.longs(), orders()),
        Kind.of(SideIntMap.class, KeySet.enums(Quote.Side.values()), ValueKinds.ints()));
  }

  /** A zero side has no constant, so that a new entry has no record. */
  private static ValueSet<AddOrder, AddOrderFlyweight> orders() {
    AddOrder.Side[] sides = AddOrder.Side.values();
    AddOrder zero = new AddOrder(sides[0], "", 0, 0, 0);
    return ValueSet.wholes(
        i -> new AddOrder(sides[i & 1], "S" + (i & 0xFFFF), i & 0xFFFFFFFFL, i, -i),
        zero,
        AddOrderFlyweight::new,
        order -> order.stockLength() == 0 ? zero : order.toRecord(),
        AddOrderFlyweight::set,
        order -> new AddOrder(order.side(), "changed", order.time(), ~order.word(), 7));
  }

  /** Keys by number: records with arrays are equal only to themselves. */
  private static <R extends Record, F> KeySet<Integer> keys(
      Class<R> type,
      Class<F> flyweights,
      IntFunction<R> of,
      BiFunction<SegmentAllocator, R, F> allocate) {
    IntFunction<F> flyweight = i -> allocate.apply(Arena.ofAuto(), of.apply(i));
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < KEYS; i++) {
      numbers.put(flyweight.apply(i).toString(), i);
    }
    return new KeySet<>(
        KEYS,
        i -> i,
        key -> key,
        key -> key,
        List.of(new KeyForm<>(type, of::apply), new KeyForm<>(flyweights, flyweight::apply)),
        shown -> numbers.get(shown.toString()),
        null);
  }

  private static Counts counts(int i) {
    return new Counts(-i, i % 7, (long) i << 40, i % 3, new long[] {i % 2, -i});
  }

  private static Odd odd(int i) {
    return new Odd(
        (byte) i, -i, i * 8, -(1L << 39) + i, (1L << 47) + i, -i, i, new int[] {i % 5, -1 - i});
  }

  private static Texts texts(int i) {
    String number = Integer.toString(i, 36);
    return new Texts("S" + number, "é" + i % 10, "日" + number, "ñ" + i % 9, "w" + number);
  }

  private static Quote quote(int i) {
    Quote.Kind[] kinds = {kind(i / 8), kind(i / 16), kind(i / 32)};
    return new Quote(
        Quote.Side.values()[i & 1],
        kind(i / 2),
        Quote.Flag.values()[i / 4 & 3],
        Quote.Tone.values()[i / 64 % 3],
        kinds,
        Quote.Plain.values()[i / 192 & 1]);
  }

  /** One that has a code. */
  private static Quote.Kind kind(int i) {
    return Quote.Kind.values()[i & 1];
  }

  private static BitCodes bits(int i) {
    return new BitCodes(i % 8 - 4, Quote.Side.values()[i / 8 & 1], kind(i / 16), -i / 32);
  }

  private static SockaddrIn6 address(int i) {
    byte[] address = new byte[16];
    address[15] = (byte) (i % 100);
    return new SockaddrIn6((short) 10, (short) i, -i, address, i);
  }

  private static Mixed mixed(int i) {
    return new Mixed(
        (short) i,
        (char) ('a' + i % 20),
        i % 4 - 1,
        i * 0.5,
        -i,
        i,
        Mixed.Kind.values()[i & 1],
        new int[] {i, -i},
        i % 3,
        ~i);
  }

  private static Tar tar(int i) {
    String octal = "%07o".formatted(i);
    return new Tar(
        "file" + i % 100,
        octal,
        octal,
        octal,
        octal,
        octal,
        octal.substring(1) + "\0 ",
        "0",
        "",
        "ustar  ",
        "root",
        "root",
        "",
        "",
        "prefix".repeat(i % 4),
        new byte[12]);
  }
}
