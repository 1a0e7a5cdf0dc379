import dev.inplace.vet.people.*;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Maps that someone closes. */
class Closed implements AutoCloseable {
  private static final LongPersonMap FOR_EVER = LongPersonMap.create();

  private final LongPersonMap field = LongPersonMap.create();
  private final LongPersonMap assigned;
  private final LongPersonMap inArena = LongPersonMap.create(Arena.ofAuto());
  protected LongPersonMap forSubclasses = LongPersonMap.create();

  Closed(boolean isShared) {
    assigned = isShared ? LongPersonMap.createShared() : LongPersonMap.create(10);
  }

  @Override
  public void close() {
    try (assigned) {
      field.close();
    }
  }

  long inTry() {
    try (LongPersonMap map = LongPersonMap.create();
        var other = LongSet.create()) {
      return map.size() + other.size();
    }
  }

  long inTryByVariable() {
    LongPersonMap map = LongPersonMap.create();
    try (map) {
      return map.size();
    }
  }

  long inFinally() {
    LongPersonMap map = LongPersonMap.create();
    try {
      return map.size();
    } finally {
      map.close();
    }
  }

  LongPersonMap returned() {
    return LongPersonMap.create();
  }

  LongPersonMap returnedFilled() {
    LongPersonMap map = LongPersonMap.create();
    map.put(1, Person.of(1));
    return map;
  }

  LongPersonMap returnedOrClosed() {
    LongPersonMap map = LongPersonMap.create();
    try {
      map.put(1, Person.of(1));
      return map;
    } catch (RuntimeException e) {
      map.close();
      throw e;
    }
  }

  Supplier<LongPersonMap> supplied() {
    return () -> LongPersonMap.create();
  }

  Supplier<LongPersonMap> referred() {
    return LongPersonMap::create;
  }

  long ofArena() {
    try (Arena arena = Arena.ofConfined()) {
      LongPersonMap map = LongPersonMap.create(arena);
      map.put(1, Person.of(1));
      return map.size();
    }
  }

  void atExit() {
    LongPersonMap map = LongPersonMap.createShared();
    Runtime.getRuntime().addShutdownHook(new Thread(map::close));
  }

  void byMethod() {
    LongPersonMap map = LongPersonMap.create();
    use(map);
  }

  private static void use(LongPersonMap map) {
    try (map) {
      map.put(1, Person.of(1));
    }
  }

  void handedOver(List<LongPersonMap> parts) {
    LongPersonMap map = LongPersonMap.create();
    parts.add(map);
  }

  void eachOfMany() {
    List<LongPersonMap> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(LongPersonMap.create());
    }
    for (LongPersonMap part : parts) {
      part.put(1, Person.of(1));
      part.close();
    }
  }

  void anotherAfterClose() {
    LongPersonMap map = LongPersonMap.create();
    map.put(1, Person.of(1));
    map.close();
    map = LongPersonMap.create();
    map.put(1, Person.of(1));
    map.close();
  }

  void eachRound(Supplier<LongPersonMap> maps) {
    for (int i = 0; i < 3; i++) {
      try (LongPersonMap map = maps.get()) {
        map.put(1, Person.of(1));
      }
    }
  }

  void closedTwice() {
    LongPersonMap map = LongPersonMap.create();
    map.close();
    map.close();
  }

  @SuppressWarnings("MapNeverClosed")
  void silenced() {
    LongPersonMap map = LongPersonMap.create();
    map.put(1, Person.of(1));
  }

  long opened(Path file) throws IOException {
    try (LongPersonMap map = LongPersonMap.open(file)) {
      return map.size();
    }
  }

  void changed(Path file) throws IOException {
    try (LongPersonMap map = LongPersonMap.openForWriting(file)) {
      map.commit();
    }
  }

  long copied(LongPersonMap other) {
    try (LongPersonMap map = other.copy()) {
      return map.size();
    }
  }
}
