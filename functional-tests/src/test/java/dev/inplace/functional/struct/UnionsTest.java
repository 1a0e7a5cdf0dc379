package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.MalformedDataException;
import dev.inplace.functional.allocation.Allocation;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.IntTaggedMap;
import dev.inplace.functional.fixtures.LongValueMap;
import dev.inplace.functional.fixtures.Tagged;
import dev.inplace.functional.fixtures.TaggedFlyweight;
import dev.inplace.functional.fixtures.TaggedNumberFlyweight;
import dev.inplace.functional.fixtures.Value;
import dev.inplace.functional.fixtures.ValueFlyweight;
import dev.inplace.functional.fixtures.ValueSpan;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unions, on their own and nested. */
class UnionsTest {

  @Test
  void componentsShareTheirBytes() {
    try (Arena arena = Arena.ofConfined()) {
      ValueFlyweight value = ValueFlyweight.allocate(arena);
      assertThat(ValueFlyweight.SIZE).isEqualTo(16);
      value.fraction(1.5);
      assertThat(value.number()).isZero();
      assertThat(value.bytes(7)).isEqualTo((byte) 0x3F);
      value.number(7);
      assertThat(value.fraction()).isNotEqualTo(1.5);
      value.text("abc");
      assertThat(value.text()).isEqualTo("abc");
      assertThat(value.number()).isEqualTo(0x636261);
    }
  }

  @Test
  void recordsOfToRecordAreWritten() {
    try (Arena arena = Arena.ofConfined()) {
      ValueFlyweight value = ValueFlyweight.allocate(arena).number(1);
      Value record = value.toRecord();
      assertThat(record.number()).isEqualTo(1);
      assertThat(record.coin()).isEqualTo(Coin.TAILS);
      assertThat(record.text()).isEqualTo("\u0001");
      ValueFlyweight copy = ValueFlyweight.allocate(arena).set(record);
      assertThat(copy).isEqualTo(value).hasSameHashCodeAs(value);
      ValueSpan span = ValueSpan.allocate(arena, 2);
      span.set(1, record);
      assertThat(span.at(1)).isEqualTo(value);
      assertThat(span.get(1).number()).isEqualTo(1);
    }
  }

  @Test
  void recordsThatWouldLoseAComponentAreRefused() {
    try (Arena arena = Arena.ofConfined()) {
      ValueFlyweight value = ValueFlyweight.allocate(arena).number(1);
      Value wrong = new Value(5, 2.5, "", new byte[9], Coin.HEADS);
      assertThatThrownBy(() -> value.set(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Value.fraction is of a union, and other components of the record have other bytes\n"
                  + "fix: write one component by its own accessor,"
                  + " or a record that toRecord() returned");
      assertThat(value.number()).isEqualTo(1);
      try (LongValueMap values = LongValueMap.create()) {
        assertThatThrownBy(() -> values.put(1, wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(values.size()).isZero();
        values.findOrInsert(1).fraction(0.25);
        assertThat(values.at(1).fraction()).isEqualTo(0.25);
      }
    }
  }

  @Test
  void bytesThatAreNoConstantAreShown() {
    try (Arena arena = Arena.ofConfined()) {
      ValueFlyweight value = ValueFlyweight.allocate(arena).number(0x7F);
      assertThatThrownBy(value::toRecord).isInstanceOf(MalformedDataException.class);
      assertThat(value.toString()).isEqualTo("Value[7f 00 00 00 00 00 00 00 00]");
      MemorySegment bytes = ValueFlyweight.segmentOf(value);
      assertThat(Structs.dump(bytes, 0, ValueFlyweight.INFO))
          .contains(
              "Value: union, size 16",
              "7f 00 00 00 00 00 00 00 00",
              "number: int | fraction: double | text: String[5] | bytes: byte[9] | coin: ",
              "(padding)");
      ValueFlyweight copy = ValueFlyweight.allocate(arena).copyFrom(value);
      assertThat(copy).isEqualTo(value);
      assertThat(ValueFlyweight.diff(copy, value)).isEmpty();
      copy.number(1);
      assertThat(ValueFlyweight.diff(copy, value))
          .isEqualTo("01 00 00 00 00 00 00 00 00 -> 7f 00 00 00 00 00 00 00 00");
    }
  }

  @Test
  void nestedOnesAreWrittenInPlaceAndByRecords() {
    try (Arena arena = Arena.ofConfined();
        IntTaggedMap map = IntTaggedMap.create()) {
      TaggedFlyweight tagged = TaggedFlyweight.allocate(arena).live(1);
      tagged.value().fraction(0.5);
      Tagged record = tagged.toRecord();
      assertThat(record.value().fraction()).isEqualTo(0.5);
      assertThat(record.value().integer()).isEqualTo(Double.doubleToRawLongBits(0.5));
      map.put(3, record);
      assertThat(map.at(3)).isEqualTo(tagged);
      assertThat(map.at(3).value().fraction()).isEqualTo(0.5);
      assertThatThrownBy(() -> map.put(4, new Tagged(0, new Tagged.Number(1, 2))))
          .hasMessageStartingWith("Tagged.Number.integer is of a union");
      assertThat(map.size()).isEqualTo(1);
      assertThat(tagged.toString()).contains("value=Number[00 00 00 00 00 00 e0 3f]");
    }
  }

  @Test
  void fieldsAtRunTimeAreWrittenAlone() {
    try (Arena arena = Arena.ofConfined()) {
      TaggedFlyweight tagged = TaggedFlyweight.allocate(arena);
      MemorySegment bytes = TaggedFlyweight.segmentOf(tagged);
      var value = TaggedFlyweight.INFO.field("value").orElseThrow();
      value.set(bytes, 0, Map.of("fraction", 0.5));
      assertThat(tagged.value().fraction()).isEqualTo(0.5);
      value.set(bytes, 0, value.get(bytes, 0));
      assertThat(tagged.value().fraction()).isEqualTo(0.5);
      assertThatThrownBy(() -> value.set(bytes, 0, Map.of("fraction", 1.0, "integer", 1L)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(tagged.value().fraction()).isEqualTo(0.5);
    }
  }

  @Test
  void accessAllocatesNothing() {
    try (Arena arena = Arena.ofConfined()) {
      TaggedNumberFlyweight number = TaggedNumberFlyweight.allocate(arena);
      long bytes = Allocation.ofARound(i -> number.integer(i).integer() + (long) number.fraction());
      assertThat(bytes).isZero();
    }
  }
}
