import dev.inplace.vet.people.*;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;

/** The programs of the docs, with the maps of these tests. */
class Snippets {
  private volatile LongPersonMap current;

  void readme() {
    try (var people = LongPersonMap.create()) {
      people.put(7, Person.of(36));
      people.at(7).age(37);
      people.findOrInsert(8).addSalary(500);
    }
  }

  void merge(LongPersonMap total, LongPersonMap part) {
    total.merge(part, (mine, theirs) -> mine.addAge(theirs.age()).addSalary(theirs.salary()));
  }

  Runnable counters(LongPersonMap counters) {
    for (int key = 0; key < 10; key++) {
      counters.findOrInsert(key);
    }
    Runnable count =
        () -> {
          PersonFlyweight counter = new PersonFlyweight();
          for (int i = 0; i < 100; i++) {
            if (counters.find(i % 10, counter)) {
              counter.addAge(1);
            }
          }
        };
    return count;
  }

  void publishWith(int key) {
    LongPersonMap next = LongPersonMap.create(Arena.ofAuto(), current.size() + 1);
    next.putAll(current);
    next.findOrInsert(key);
    next.forEach((any, counter) -> counter.age(key + 1));
    current = next;
  }

  void change(LongPersonMap counters, Lock lock, int key) {
    lock.lock();
    try {
      if (!counters.remove(key)) {
        counters.findOrInsert(key).age(key).salary(key);
      }
    } finally {
      lock.unlock();
    }
  }

  long hits(LongPersonMap counters, Lock lock, int key) {
    lock.lock();
    try {
      PersonFlyweight counter = counters.find(key);
      return counter == null ? 0 : counter.age();
    } finally {
      lock.unlock();
    }
  }

  void parts(List<Future<StringPersonMap>> parts, StringPersonMap all)
      throws InterruptedException, ExecutionException {
    for (Future<StringPersonMap> part : parts) {
      try (StringPersonMap counters = part.get()) {
        all.merge(counters, Snippets::merge);
      }
    }
  }

  private static void merge(PersonFlyweight mine, PersonFlyweight theirs) {
    mine.addAge(theirs.age()).salary(Math.max(mine.salary(), theirs.salary()));
  }

  void partition(LongPersonMap counters, int[] keys, PersonFlyweight counter) {
    for (int key : keys) {
      if (key % 4 == 0) {
        counters.findOrInsert(key, counter);
        counter.addAge(1);
      }
    }
  }
}
