package dev.inplace.functional.struct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Box;
import dev.inplace.functional.fixtures.Padded;
import dev.inplace.functional.fixtures.PaddedFlyweight;
import dev.inplace.functional.fixtures.PaddedSpan;
import dev.inplace.functional.fixtures.Scalars;
import dev.inplace.functional.fixtures.ScalarsFlyweight;
import dev.inplace.functional.fixtures.Shelf;
import dev.inplace.functional.fixtures.ShelfFlyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign data at odd addresses, down into nested structs and spans. */
class UnalignedTest {
  private static final Padded A = new Padded((byte) 1, 2, (byte) 3);
  private static final Padded B = new Padded((byte) -1, -2, (byte) -3);
  private static final Box BOX = new Box((byte) 5, A, (short) 6);
  private static final Box BOX_B = new Box((byte) 7, B, (short) 8);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment memory = arena.allocate(3 * 144, 8);

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 33})
  void everythingWithinAStruct(long offset) {
    ShelfFlyweight shelf = ShelfFlyweight.ofUnaligned(memory, offset);
    shelf.set(new Shelf((byte) 1, new Padded[] {A, B}, new Box[] {BOX, BOX_B}, (byte) 9));
    assertThat(shelf.padded(1).second()).isEqualTo(-2);
    assertThat(shelf.padded().at(1).second(7).second()).isEqualTo(7);
    assertThat(shelf.padded().get(1).second()).isEqualTo(7);
    assertThat(shelf.boxes(1).inner().toRecord()).isEqualTo(B);
    assertThat(shelf.boxes().subspan(1, 1).at(0).inner(A).inner().toRecord()).isEqualTo(A);
    assertThat(shelf.padded().asReadOnly().get(0)).isEqualTo(A);
    assertThat(memory.get(LittleEndian.LONG, offset + 8 + 24 + 8)).isEqualTo(7);
    shelf.boxes().forEach(box -> box.addLast(1));
    assertThat(shelf.boxes(0).last()).isEqualTo((short) 7);
    assertThat(shelf.toRecord().boxes()[1].last()).isEqualTo((short) 9);
    ShelfFlyweight aligned = ShelfFlyweight.of(memory, 2 * 144).copyFrom(shelf);
    assertThat(aligned).isEqualTo(shelf).hasSameHashCodeAs(shelf);
    assertThat(shelf.wrapUnaligned(memory, 2 * 144).last()).isEqualTo((byte) 9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5, 7})
  void scalarsOfEverySize(long offset) {
    Scalars record = new Scalars(true, -2, (byte) 3, 4.5, (short) -6, 7, '\u65E5', -8.5f);
    ScalarsFlyweight scalars = ScalarsFlyweight.ofUnaligned(memory, offset).set(record);
    assertThat(scalars.toRecord()).isEqualTo(record);
    assertThat(scalars.addL(1).addD(0.5).addF(0.5f).addI(1).addS(1).c('x').toRecord())
        .isEqualTo(new Scalars(true, -1, (byte) 3, 5, (short) -5, 8, 'x', -8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5, 7})
  void aSpan(long offset) {
    PaddedSpan span = PaddedSpan.ofUnaligned(memory, offset, 3);
    span.set(2, B);
    assertThat(span.at(2).toRecord()).isEqualTo(B);
    assertThat(span.at(2, new PaddedFlyweight()).third()).isEqualTo((byte) -3);
    assertThat(span.subspan(2, 1).get(0)).isEqualTo(B);
    assertThat(span.segment().address()).isEqualTo(memory.address() + offset);
  }
}
