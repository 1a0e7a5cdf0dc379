import dev.inplace.vet.people.*;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Cursors, visitors, segments and threads as they are meant. */
class Steps {
  private final PersonFlyweight mine = new PersonFlyweight();
  private final PersonFlyweight own;
  private final MemorySegment memory;
  private long oldestKey;

  Steps(Arena arena) {
    memory = arena.allocate(PersonFlyweight.SIZE, PersonFlyweight.ALIGNMENT);
    own = PersonFlyweight.of(memory, 0);
  }

  long sum(LongPersonMap map) {
    long sum = 0;
    for (LongPersonMap.Cursor cursor = map.cursor(); cursor.next(); ) {
      PersonFlyweight one = cursor.value();
      sum += one.age();
    }
    return sum;
  }

  Person oldest(LongPersonMap map) {
    Person oldest = null;
    for (LongPersonMap.Cursor cursor = map.cursor(); cursor.next(); ) {
      PersonFlyweight one = cursor.value();
      if (oldest == null || oldest.age() < one.age()) {
        oldest = one.toRecord();
      }
    }
    return oldest;
  }

  void oldestByKey(LongPersonMap map) {
    int age = 0;
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      if (cursor.value().age() > age) {
        age = cursor.value().age();
        oldestKey = cursor.key();
      }
    }
    map.at(oldestKey).addAge(1);
  }

  int firstOf(LongPersonMap map, int age) {
    PersonFlyweight found = null;
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      if (cursor.value().age() == age) {
        found = cursor.value();
        break;
      }
    }
    return found == null ? 0 : found.age();
  }

  List<Person> all(LongPersonMap map) {
    List<Person> all = new ArrayList<>();
    map.forEach((key, value) -> all.add(value.toRecord()));
    return all;
  }

  List<Long> keys(LongPersonMap map) {
    List<Long> keys = new ArrayList<>();
    map.forEach((key, value) -> keys.add(key));
    return keys;
  }

  List<String> texts(StringPersonMap map) {
    List<String> texts = new ArrayList<>();
    map.forEach((key, value) -> texts.add(key.toString()));
    return texts;
  }

  void removedByCursor(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      if (cursor.value().age() > 3) {
        cursor.remove();
      }
    }
  }

  void removedByVisitor(LongPersonMap map) {
    map.forEach((key, value) -> map.remove(value));
  }

  void removedWhereShown(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      map.remove(cursor.key());
    }
  }

  void updatedByCursor(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      PersonFlyweight one = cursor.value();
      map.put(cursor.key(), Person.of(1));
      one.addAge(1);
    }
  }

  void updatedByVisitor(LongPersonMap map) {
    map.forEach(
        (key, value) -> {
          map.put(key, Person.of(1));
          value.addAge(1);
        });
  }

  void otherMapByVisitor(LongPersonMap map, LongPersonMap other) {
    map.forEach(
        (key, value) -> {
          other.findOrInsert(key).copyFrom(value);
          value.addAge(1);
        });
  }

  void merged(LongPersonMap map, LongPersonMap other) {
    map.merge(other, (one, two) -> one.addAge(two.age()).addSalary(two.salary()));
  }

  void visitorPassesDown(LongPersonMap map) {
    map.forEach((key, value) -> grow(value));
  }

  private static void grow(PersonFlyweight person) {
    person.addAge(1);
  }

  boolean cursorPassedDown(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    return advance(cursor) && cursor.value().age() > 1;
  }

  private static boolean advance(LongPersonMap.Cursor cursor) {
    return cursor.next();
  }

  byte segmentInTime(LongPersonMap map) {
    MemorySegment segment = map.at(1).segment();
    byte first = segment.get(ValueLayout.JAVA_BYTE, 0);
    map.put(2, Person.of(2));
    return first;
  }

  void segmentCopied(LongPersonMap map) {
    MemorySegment.copy(map.at(1).segment(), 0, memory, 0, PersonFlyweight.SIZE);
    map.clear();
    own.age(2);
    memory.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
  }

  byte[] bytesCopied(LongPersonMap map) {
    byte[] bytes = map.at(1).segment().toArray(ValueLayout.JAVA_BYTE);
    map.remove(1);
    return bytes;
  }

  void ownMemory(LongPersonMap map, List<PersonFlyweight> all, Arena arena) {
    PersonFlyweight person = PersonFlyweight.allocate(arena);
    map.put(1, person.toRecord());
    all.add(person);
    person.age(map.at(1).age());
  }

  void spanOfOwn(LongPersonMap map, Arena arena) {
    PersonSpan people = PersonSpan.allocate(arena, 10);
    people.at(0).copyFrom(map.at(1));
    map.clear();
    people.at(0).age(1);
  }

  void keptForLookUps(LongPersonMap map) {
    if (map.find(1, mine)) {
      mine.addAge(1);
    }
  }

  void onThreads(LongPersonMap shared, ExecutorService pool) {
    pool.submit(() -> shared.at(1).age());
    Person copy = shared.at(2).toRecord();
    pool.submit(() -> copy.age());
  }

  void ownFlyweightOnThread(LongPersonMap shared) {
    new Thread(
            () -> {
              PersonFlyweight person = new PersonFlyweight();
              if (shared.find(1, person)) {
                person.addAge(1);
              }
            })
        .start();
  }

  long numbers(LongIntMap map) {
    int one = map.at(1);
    map.put(2, one);
    return map.add(1, one);
  }

  static class Sum implements LongPersonMap.Visitor {
    private long sum;

    @Override
    public void visit(long key, PersonFlyweight value) {
      sum += value.age();
    }
  }
}
