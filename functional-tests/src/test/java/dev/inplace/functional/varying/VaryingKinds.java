package dev.inplace.functional.varying;

import dev.inplace.ListValue;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.ValueSet;
import dev.inplace.map.text.TextValue;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of map whose values are texts or lists of structs. */
public final class VaryingKinds {
  static final String[] PIECES = {"a", "é", "日本", "\uD83D\uDE00", "\0", "plain words "};
  private static final Trade TRADE = new Trade(1, 2, 3, (byte) 4);
  private static final Odd ODD = new Odd((byte) 1, (byte) 2, (byte) 3);

  private VaryingKinds() {}

  public static List<Kind<?, ?, ?>> all() {
    return Stream.concat(ofTexts().stream(), ofLists().stream()).toList();
  }

  private static List<Kind<?, ?, ?>> ofLists() {
    return List.of(
        Kind.of(LongTradeListMap.class, KeySet.longs(), trades(LongTradeListMap.Value::new)),
        Kind.of(StringTradeListMap.class, KeySet.strings(), trades(StringTradeListMap.Value::new)),
        Kind.of(TitleTradeListMap.class, titles(), trades(TitleTradeListMap.Value::new)),
        Kind.of(
            DoubleOddListMap.class,
            KeySet.doubleNumbers(),
            lists(
                i -> new Odd((byte) i, (byte) (i >> 8), (byte) (i >> 16)),
                ODD,
                DoubleOddListMap.Value::new)));
  }

  /** Those whose values are texts. */
  static List<Kind<?, String, TextValue>> ofTexts() {
    return List.of(
        Kind.of(LongStringMap.class, KeySet.longs(), texts()),
        Kind.of(StringStringMap.class, KeySet.strings(), texts()),
        Kind.of(LegStringMap.class, legs(), texts()),
        Kind.of(TitleStringMap.class, titles(), texts()),
        Kind.of(SideStringMap.class, KeySet.enums(VaryingMaps.Side.values()), texts()));
  }

  private static KeySet<Leg> legs() {
    return KeySet.structs(
        Leg.class,
        LegFlyweight.class,
        i -> new Leg(i % 3, -i / 3),
        key -> new Leg(key.from(), key.to()),
        key -> key,
        key -> LegFlyweight.allocate(Arena.ofAuto(), key),
        LegFlyweight::toRecord);
  }

  private static KeySet<Title> titles() {
    return KeySet.structs(
        Title.class,
        TitleFlyweight.class,
        i -> new Title("title " + i),
        key -> new Title(key.words()),
        key -> key,
        key -> TitleFlyweight.allocate(Arena.ofAuto(), key),
        TitleFlyweight::toRecord);
  }

  /** Most are short, one of 64 has thousands of bytes. */
  private static ValueSet<String, TextValue> texts() {
    return new ValueSet<>(
        i -> PIECES[Math.floorMod(i, PIECES.length)].repeat((i & 15) * ((i & 63) == 15 ? 50 : 1)),
        "",
        TextValue::new,
        TextValue::toString,
        TextValue::set,
        text -> text.append("+é"),
        text -> text + "+é");
  }

  private static <F extends ListValue<?, Trade>> ValueSet<List<Trade>, F> trades(
      Supplier<F> value) {
    return lists(i -> new Trade(i, i * 0.5, ~i, (byte) i), TRADE, value);
  }

  private static <R extends Record, F extends ListValue<?, R>> ValueSet<List<R>, F> lists(
      IntFunction<R> of, R added, Supplier<F> value) {
    return new ValueSet<>(
        i ->
            IntStream.range(0, (i & 7) * ((i & 63) == 7 ? 50 : 1))
                .mapToObj(j -> of.apply(i + j))
                .toList(),
        List.of(),
        value,
        ListValue::toList,
        (list, structs) -> {
          list.clear();
          structs.forEach(list::add);
        },
        list -> list.add(added),
        structs -> {
          List<R> more = new ArrayList<>(structs);
          more.add(added);
          return more;
        });
  }
}
