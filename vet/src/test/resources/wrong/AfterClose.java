import dev.inplace.vet.people.*;
import java.lang.foreign.Arena;

/** Maps used after they, or their arenas, were closed. */
class AfterClose {
  void put() {
    LongPersonMap map = LongPersonMap.create();
    map.close();
    // BUG: Diagnostic contains: [MapAfterClose] LongPersonMap is used after close in line 8
    map.put(1, Person.of(1));
  }

  void inArena() {
    LongPersonMap map;
    try (Arena arena = Arena.ofConfined()) {
      map = LongPersonMap.create(arena);
    }
    // BUG: Diagnostic contains: after the close of its arena
    map.get(1);
  }

  void arenaByHand() {
    Arena arena = Arena.ofShared();
    LongPersonMap map = LongPersonMap.create(arena, 10);
    arena.close();
    // BUG: Diagnostic contains: after the close of its arena
    map.forEach((key, value) -> {});
  }

  void merged(LongPersonMap all) {
    LongPersonMap part = LongPersonMap.create();
    part.close();
    // BUG: Diagnostic contains: LongPersonMap is used after close
    all.putAll(part);
  }

  LongPersonMap returned() {
    try (LongPersonMap map = LongPersonMap.create()) {
      // BUG: Diagnostic contains: is returned, and try closes it
      return map;
    }
  }
}
