package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.BoxFlyweight;
import dev.inplace.functional.fixtures.Enclosing;
import dev.inplace.functional.fixtures.EnclosingFlyweight;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import dev.inplace.functional.fixtures.Scalars;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.Texts;
import dev.inplace.functional.fixtures.TextsFlyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** equals, hashCode and toString are the record's. */
class ObjectMethodsTest {
  private static final List<Scalars> SCALARS =
      List.of(
          new Scalars(false, 0, (byte) 0, 0, (short) 0, 0, '\0', 0),
          new Scalars(false, 0, (byte) 0, -0.0, (short) 0, 0, '\0', 0),
          new Scalars(false, 0, (byte) 0, 0, (short) 0, 0, '\0', -0.0f),
          new Scalars(false, 0, (byte) 0, Double.NaN, (short) 0, 0, '\0', Float.NaN),
          new Scalars(true, 0, (byte) 0, 0, (short) 0, 0, '\0', 0),
          new Scalars(true, -1, (byte) 0, 0, (short) 0, 0, '\0', 0),
          new Scalars(true, -1, (byte) -1, 1e300, (short) 0, 0, '\0', 0),
          new Scalars(true, -1, (byte) -1, 1e300, (short) -1, 0, '\0', 0),
          new Scalars(true, -1, (byte) -1, 1e300, (short) -1, -1, '\0', 0),
          new Scalars(true, -1, (byte) -1, 1e300, (short) -1, -1, '\uFFFF', 0),
          new Scalars(true, -1, (byte) -1, 1e300, (short) -1, -1, '\uFFFF', 1e30f));

  private static final List<Texts> TEXTS =
      List.of(
          new Texts((byte) 0, "", "", "", (byte) 0),
          new Texts((byte) 0, "a", "", "", (byte) 0),
          new Texts((byte) 0, "", "a", "", (byte) 0),
          new Texts((byte) 0, "", "", "a", (byte) 0),
          new Texts((byte) 0, "", "1234567", "a", (byte) 0),
          new Texts((byte) 0, "", "äöü", "日本👍", (byte) 1));

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(256, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void ofScalars() {
    ScalarsFlyweight a = ScalarsFlyweight.of(memory, 0);
    ScalarsFlyweight b = ScalarsFlyweight.of(memory, 128);
    for (Scalars first : SCALARS) {
      a.set(first);
      assertThat(a.hashCode()).isEqualTo(first.hashCode());
      assertThat(a).hasToString(first.toString());
      for (Scalars second : SCALARS) {
        assertThat(a.equals(b.set(second))).isEqualTo(first.equals(second));
      }
    }
  }

  @Test
  void ofTexts() {
    TextsFlyweight a = TextsFlyweight.of(memory, 0);
    TextsFlyweight b = TextsFlyweight.of(memory, 101);
    for (Texts first : TEXTS) {
      a.set(first);
      assertThat(a.hashCode()).isEqualTo(first.hashCode());
      assertThat(a).hasToString(first.toString());
      for (Texts second : TEXTS) {
        assertThat(a.equals(b.set(second))).isEqualTo(first.equals(second));
      }
    }
  }

  @Test
  void ofNestedStructs() {
    Box box = new Box((byte) 5, new Padded((byte) 1, 2, (byte) 3), (short) 6);
    Box other = new Box((byte) 5, new Padded((byte) 1, 2, (byte) 4), (short) 6);
    BoxFlyweight a = BoxFlyweight.of(memory, 0).set(box);
    BoxFlyweight b = BoxFlyweight.of(memory, 128).set(box);
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(box).hasToString(box.toString());
    assertThat(a).isNotEqualTo(b.set(other));
  }

  @Test
  void ofARecordDeclaredInAnother() {
    Enclosing enclosing = new Enclosing(new Enclosing.Part(7));
    assertThat(EnclosingFlyweight.of(memory, 0).set(enclosing))
        .hasSameHashCodeAs(enclosing)
        .hasToString("Enclosing[part=Part[number=7]]")
        .hasToString(enclosing.toString());
  }

  @Test
  void everyNaNIsOneValueAsInRecords() {
    ScalarsFlyweight a = ScalarsFlyweight.of(memory, 0).set(SCALARS.get(3));
    ScalarsFlyweight b = ScalarsFlyweight.of(memory, 128).set(SCALARS.get(3));
    b.d(Double.longBitsToDouble(0x7FF8_0000_DEAD_BEEFL)).f(Float.intBitsToFloat(0x7FC0_BEEF));
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a.toRecord()).isEqualTo(b.toRecord());
  }

  @Test
  void aFlyweightEqualsNothingElse() {
    PaddedFlyweight padded = PaddedFlyweight.of(memory, 0);
    assertThat(padded.equals(null)).isFalse();
    assertThat(padded.equals(padded.toRecord())).isFalse();
    assertThat(padded.equals(PaddedKeyFlyweight.of(memory, 0))).isFalse();
    assertThat(padded.equals(padded)).isTrue();
  }
}
