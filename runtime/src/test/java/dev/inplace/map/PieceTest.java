package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables whose slabs are taken all at once. */
class PieceTest {
  private static final Geometry GEOMETRY = Geometry.flat(32, 0);
  private static final int LOG2_BUCKETS = 13; // of 264 bytes each, 1024 to a slab
  private static final int SLABS = 8;
  private static final long SLAB = 1024 * 264;

  private final Slabs slabs = new Slabs("TestMap", Sharing.CONFINED);

  @AfterEach
  void free() {
    slabs.close();
  }

  private static void checkSideBySide(Table table) {
    MemorySegment whole = table.whole();
    assertThat(whole).isNotNull();
    assertThat(whole.byteSize()).isEqualTo(SLABS * SLAB);
    for (int i = 0; i < SLABS; i++) {
      MemorySegment slab = table.slabs().directory()[table.firstSlab() + i];
      assertThat(slab.byteSize()).isEqualTo(SLAB);
      assertThat(slab.address()).isEqualTo(whole.address() + i * SLAB);
      assertThat(slab.mismatch(MemorySegment.ofArray(new byte[(int) SLAB]))).isEqualTo(-1);
    }
  }

  @Test
  void slabsLieSideBySideAndAreZero() {
    Table table = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    checkSideBySide(table);
    assertThat(slabs.bytes()).isEqualTo(SLABS * SLAB);
    assertThat(slabs.spareBytes()).isEqualTo(0);
  }

  @Test
  void theyDoInAnArenaOfTheUsers() {
    try (Arena arena = Arena.ofConfined()) {
      Slabs users = new Slabs("TestMap", arena);
      Table table = Table.allocate(users, GEOMETRY, LOG2_BUCKETS);
      checkSideBySide(table);
      table.release(0, table.buckets());
      assertThat(users.spareBytes()).isEqualTo(SLABS * SLAB);
      users.closeSpare();
      assertThat(users.bytes()).isEqualTo(SLABS * SLAB);
      users.close();
    }
  }

  @Test
  void aTableOfOneSlabIsAllOfThat() {
    Table table = Table.reserve(slabs, GEOMETRY, 3);
    assertThat(table.whole()).isNull();
    table.allocate(0);
    assertThat(table.whole()).isSameAs(slabs.directory()[table.firstSlab()]);
    table.release(0, table.buckets());
    assertThat(table.whole()).isNull();
  }

  @Test
  void slabsTakenOneByOneAreNoPiece() {
    Table table = Table.reserve(slabs, GEOMETRY, LOG2_BUCKETS);
    for (int i = 0; i < SLABS; i++) {
      table.allocate(i * 1024L);
    }
    assertThat(table.whole()).isNull();
  }

  @Test
  void aReleasedSlabOfAPieceIsKeptForAnotherOfItsSize() {
    Table table = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    MemorySegment third = slabs.directory()[table.firstSlab() + 2];
    third.fill((byte) 1);
    table.release(2 * 1024, 3 * 1024);
    assertThat(slabs.spareBytes()).isEqualTo(SLAB);
    assertThat(slabs.bytes()).isEqualTo(SLABS * SLAB);
    int other = slabs.take(SLAB); // which is no table's
    assertThat(slabs.spareBytes()).isEqualTo(SLAB);
    int again = slabs.reserve(1);
    slabs.allocate(again, SLAB);
    assertThat(slabs.spareBytes()).isEqualTo(0);
    assertThat(slabs.directory()[again].address()).isEqualTo(third.address());
    assertThat(slabs.directory()[again].get(LittleEndian.LONG, 0)).isEqualTo(0);
    assertThat(slabs.bytes()).isEqualTo(SLABS * SLAB + SLAB);
    slabs.release(other);
    assertThat(slabs.bytes()).isEqualTo(SLABS * SLAB);
  }

  @Test
  void whileSlabsAreKeptATableTakesThem() {
    Table table = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    table.release(0, 7 * 1024);
    Table other = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    assertThat(other.whole()).isNull();
    assertThat(slabs.spareBytes()).isEqualTo(0);
    assertThat(slabs.bytes()).isEqualTo((SLABS + 1) * SLAB);
  }

  @Test
  void aPieceIsClosedOnceAllOfItIsKept() {
    Table table = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    MemorySegment whole = table.whole();
    table.release(0, 7 * 1024);
    slabs.closeSpare();
    assertThat(whole.scope().isAlive()).isTrue();
    assertThat(slabs.spareBytes()).isEqualTo(7 * SLAB);
    table.release(7 * 1024, table.buckets());
    assertThat(whole.scope().isAlive()).isTrue();
    slabs.closeSpare();
    assertThat(whole.scope().isAlive()).isFalse();
    assertThat(slabs.spareBytes()).isEqualTo(0);
    assertThat(slabs.bytes()).isEqualTo(0);
    slabs.release(slabs.take(SLAB));
    assertThat(slabs.bytes()).isEqualTo(0);
  }

  @Test
  void closeGivesItBack() {
    Table table = Table.allocate(slabs, GEOMETRY, LOG2_BUCKETS);
    table.release(0, 1024);
    slabs.close();
    assertThat(table.whole().scope().isAlive()).isFalse();
    assertThat(slabs.bytes()).isEqualTo(0);
    assertThat(slabs.spareBytes()).isEqualTo(0);
  }
}
