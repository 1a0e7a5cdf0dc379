package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.RowsFlyweight;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import dev.inplace.functional.fixtures.TextsFlyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoAllocationByFlyweightsTest {
  private final Arena arena = Arena.ofConfined();
  private final PaddedSpan span = PaddedSpan.allocate(arena, 100);
  private final MemorySegment memory = arena.allocate(256, 8);
  private final PaddedFlyweight mine = new PaddedFlyweight();
  private final ScalarsFlyweight scalars = ScalarsFlyweight.of(memory, 0);
  private final ShelfFlyweight shelf = ShelfFlyweight.of(memory, 0);
  private final RowsFlyweight rows = RowsFlyweight.of(memory, 0);
  private final TextsFlyweight texts = TextsFlyweight.of(memory, 200);
  private final TextsFlyweight other = TextsFlyweight.of(memory, 100);
  private final Padded record = new Padded((byte) 1, 2, (byte) 3);
  private final StringBuilder builder = new StringBuilder(100);
  private final MemorySegment utf8 = arena.allocateFrom("äöü日本");

  @BeforeEach
  void fill() {
    texts.name("äöü日本").seven("1234567");
  }

  @AfterEach
  void free() {
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void scalars() {
    check(i -> scalars.i(i).addL(i).d(i).c('x').flag(i > 5).i() + scalars.l());
  }

  @Test
  void aSpansNewFlyweights() {
    check(i -> span.at(i % 100).addSecond(1).second());
  }

  @Test
  void aSpansReusedFlyweight() {
    check(i -> span.at(i % 100, mine).addSecond(1).second());
  }

  @Test
  void aWrap() {
    check(i -> mine.wrap(memory, (i & 7) * 24).addSecond(1).second());
  }

  @Test
  void nestedStructs() {
    check(i -> shelf.boxes(i & 1).inner().addSecond(1).second());
  }

  @Test
  void elementsOfArrays() {
    check(i -> rows.ints(i & 1, i).addLongs(i & 1, 3).longs(0) + rows.ints(1));
  }

  @Test
  void setAndCopyFrom() {
    check(i -> span.at(i % 100, mine).set(record).copyFrom(mine).second());
  }

  @Test
  void equalsAndHashCode() {
    check(i -> mine.wrap(memory, 0).equals(span.at(i % 100)) ? 1 : mine.hashCode());
  }

  @Test
  void textWithoutStrings() {
    check(i -> texts.seven(i % 2 == 0 ? "123" : "äö").sevenEquals("123") ? 1 : texts.sevenLength());
  }

  @Test
  void textFromBytes() {
    check(i -> texts.name(utf8, 0, 12).nameLength());
  }

  @Test
  void textToABuilder() {
    check(
        i -> {
          builder.setLength(0);
          return texts.nameTo(builder).length();
        });
  }

  @Test
  void textCopied() {
    check(i -> other.copyFrom(texts).hashCode());
  }
}
