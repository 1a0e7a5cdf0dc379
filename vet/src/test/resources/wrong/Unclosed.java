import dev.inplace.vet.people.*;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;

/** Maps that nothing closes. */
class Unclosed {
  // BUG: Diagnostic contains: [MapNeverClosed]
  private final LongPersonMap field = LongPersonMap.create();

  private LongPersonMap assigned;

  Unclosed() {
    // BUG: Diagnostic contains: LongPersonMap is created here and never closed
    assigned = LongPersonMap.createShared(100);
    field.put(1, Person.of(1));
  }

  long local() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = LongPersonMap.create();
    map.put(1, Person.of(1));
    return map.size();
  }

  void nowhere() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap.create();
  }

  long atOnce() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    return LongPersonMap.create().size();
  }

  long set() {
    // BUG: Diagnostic contains: LongSet is created here
    LongSet set = LongSet.create();
    set.add(1);
    return set.size();
  }

  long passedDown() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = LongPersonMap.create();
    fill(map);
    return map.size();
  }

  private static void fill(LongPersonMap map) {
    map.put(1, Person.of(1));
  }

  long made() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = two();
    return map.size();
  }

  private static LongPersonMap two() {
    LongPersonMap map = LongPersonMap.create();
    map.put(1, Person.of(1));
    return map;
  }

  void weak() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    WeakReference<Object> map = new WeakReference<>(LongPersonMap.create());
    System.out.println(map.get());
  }

  void visited() {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = LongPersonMap.create();
    map.forEach((key, value) -> System.out.println(map.size()));
  }

  long opened(Path file) throws IOException {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = LongPersonMap.open(file);
    return map.size();
  }

  void changed(Path file) throws IOException {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = LongPersonMap.openForWriting(file);
    map.commit();
  }

  long copied(LongPersonMap other) {
    // BUG: Diagnostic contains: [MapNeverClosed]
    LongPersonMap map = other.copy();
    return map.size();
  }
}
