package dev.inplace.samples.generated;

import dev.inplace.Flyweight;
import java.lang.foreign.StructLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The constants of a generated flyweight, read by reflection. */
public record StructType(Class<? extends Record> type, Class<? extends Flyweight> flyweight) {

  /** Those of this package. */
  public static Stream<StructType> all() {
    return Stream.of(
        new StructType(Scalars.class, ScalarsFlyweight.class),
        new StructType(Numbers.class, NumbersFlyweight.class),
        new StructType(NumberRows.class, NumberRowsFlyweight.class),
        new StructType(Enums.class, EnumsFlyweight.class),
        new StructType(Texts.class, TextsFlyweight.class),
        new StructType(Rows.class, RowsFlyweight.class),
        new StructType(Padded.class, PaddedFlyweight.class),
        new StructType(Box.class, BoxFlyweight.class),
        new StructType(Shelf.class, ShelfFlyweight.class),
        new StructType(Nil.class, NilFlyweight.class),
        new StructType(Ended.class, EndedFlyweight.class),
        new StructType(EmptyRow.class, EmptyRowFlyweight.class),
        new StructType(EmptyEnd.class, EmptyEndFlyweight.class),
        new StructType(TextKey.class, TextKeyFlyweight.class),
        new StructType(PaddedKey.class, PaddedKeyFlyweight.class),
        new StructType(FloatKey.class, FloatKeyFlyweight.class),
        new StructType(NestedKey.class, NestedKeyFlyweight.class),
        new StructType(RowKey.class, RowKeyFlyweight.class),
        new StructType(Stats.class, StatsFlyweight.class),
        new StructType(Tiny.class, TinyFlyweight.class),
        new StructType(Ledger.class, LedgerFlyweight.class),
        new StructType(Giant.class, GiantFlyweight.class));
  }

  public List<String> fields() {
    return Arrays.stream(type.getRecordComponents()).map(field -> field.getName()).toList();
  }

  public List<Long> offsets() {
    return fields().stream().map(this::offset).toList();
  }

  public long offset(String field) {
    return number(field.toUpperCase(Locale.ROOT) + "_OFFSET");
  }

  public long size() {
    return number("SIZE");
  }

  public long alignment() {
    return number("ALIGNMENT");
  }

  public StructLayout layout() {
    return (StructLayout) constant("LAYOUT");
  }

  private long number(String name) {
    return ((Number) constant(name)).longValue();
  }

  private Object constant(String name) {
    try {
      return flyweight.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(flyweight + " has no " + name, e);
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
