package dev.inplace.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Arenas of a map's own: one for each slab, because that is the only way to give a part of a map's
 * memory back, and one for each piece of several slabs that are taken at once. Slabs of a piece are
 * kept, and taken again for tables, until all of it can go.
 *
 * <p>A piece goes only where the caller has asked for work that takes as long as the map is large:
 * the system takes some hundred milliseconds to take half a gibibyte back, which no insert must.
 */
final class OwnMemory implements SlabMemory {
  private record Slab(Arena arena, long size) {}

  private record Piece(Arena arena, MemorySegment segment) {
    boolean has(MemorySegment slab) {
      long offset = slab.address() - segment.address();
      return offset >= 0 && offset < segment.byteSize();
    }
  }

  private final Sharing sharing;
  private final Map<Long, Slab> slabs = new HashMap<>(); // by address
  private final List<Piece> pieces = new ArrayList<>(0);
  private final SpareSlabs spare = new SpareSlabs();
  private final Lingering lingering = new Lingering();
  private long bytes;

  OwnMemory(Sharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public MemorySegment take(long size) {
    return allocate(size, (slab, arena) -> slabs.put(slab.address(), new Slab(arena, size)));
  }

  @Override
  public MemorySegment takeOfTable(long size) {
    MemorySegment kept = spare.take(size);
    return kept == null ? take(size) : kept;
  }

  @Override
  public boolean keeps(long size) {
    return spare.has(size);
  }

  @Override
  public MemorySegment takePiece(int slabs, long size) {
    spare.makeRoom(slabs);
    return allocate(slabs * size, (piece, arena) -> pieces.add(new Piece(arena, piece)));
  }

  /** What is not noted down is not there, since nobody could close its arena. */
  private MemorySegment allocate(long size, BiConsumer<MemorySegment, Arena> noting) {
    Arena arena = sharing == Sharing.CONFINED ? Arena.ofConfined() : Arena.ofShared();
    try {
      MemorySegment allocated = arena.allocate(size, ALIGNMENT);
      noting.accept(allocated, arena);
      bytes += size;
      return allocated;
    } catch (Throwable e) {
      arena.close();
      throw e;
    }
  }

  @Override
  public void giveBack(MemorySegment slab) {
    Slab own = slabs.remove(slab.address());
    if (own == null) {
      spare.keep(slab);
    } else {
      close(own.arena(), own.size());
    }
  }

  @Override
  public void closeSpare() {
    pieces.removeIf(
        piece -> {
          boolean isSpare = spare.bytes(piece::has) == piece.segment().byteSize();
          if (isSpare) {
            spare.forget(piece::has);
            close(piece.arena(), piece.segment().byteSize());
          }
          return isSpare;
        });
  }

  private void close(Arena arena, long size) {
    bytes -= lingering.close(arena, size) + lingering.retry();
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public long spareBytes() {
    return spare.bytes() + lingering.bytes();
  }

  @Override
  public void close() {
    slabs.values().forEach(slab -> lingering.close(slab.arena(), slab.size()));
    slabs.clear();
    pieces.forEach(piece -> lingering.close(piece.arena(), piece.segment().byteSize()));
    pieces.clear();
    spare.forget();
    lingering.retry();
    bytes = lingering.bytes();
  }

  @Override
  public void requireGivenBack(String map) {
    lingering.requireNone(map);
  }

  @Override
  public String moreBy() {
    return "raise the memory limit of the process, or close maps that are not needed";
  }
}
