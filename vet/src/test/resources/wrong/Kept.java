import dev.inplace.vet.people.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** Flyweights kept in fields, collections and other threads. */
class Kept {
  private static PersonFlyweight shared;
  private PersonFlyweight current;
  private Runnable later;
  private final PersonFlyweight[] few = new PersonFlyweight[2];
  private List<PersonFlyweight> list;

  void inField(LongPersonMap map) {
    // BUG: Diagnostic contains: [FlyweightKept] a flyweight of LongPersonMap
    current = map.at(1);
  }

  void inFieldByVariable(LongPersonMap map) {
    PersonFlyweight found = map.find(1);
    if (found != null) {
      // BUG: Diagnostic contains: is kept in a field
      this.current = found;
    }
  }

  void inStaticField(LongPersonMap map) {
    // BUG: Diagnostic contains: is kept in a field
    shared = map.findOrInsert(1);
  }

  void inArrayOfField(LongPersonMap map) {
    // BUG: Diagnostic contains: is kept in an array
    few[0] = map.at(1);
  }

  void inList(LongPersonMap map) {
    List<PersonFlyweight> found = new ArrayList<>();
    for (long key = 0; key < 3; key++) {
      // BUG: Diagnostic contains: is kept in a collection
      found.add(map.at(key));
    }
  }

  void inMap(LongPersonMap map) {
    Map<Long, PersonFlyweight> found = new HashMap<>();
    // BUG: Diagnostic contains: is kept in a collection
    found.put(1L, map.at(1));
  }

  void inReference(LongPersonMap map, AtomicReference<PersonFlyweight> reference) {
    // BUG: Diagnostic contains: is kept in a collection
    reference.set(map.at(1));
  }

  void inListOfField(LongPersonMap map) {
    // BUG: Diagnostic contains: is kept in a field
    list = List.of(map.at(1), map.at(2));
  }

  List<PersonFlyweight> byStream(LongPersonMap map, List<Long> keys) {
    // BUG: Diagnostic contains: is kept in a collection
    return keys.stream().map(map::at).toList();
  }

  void laterByField(LongPersonMap map) {
    PersonFlyweight found = map.at(1);
    // BUG: Diagnostic contains: is kept in a field, by code that runs later
    later = () -> found.addAge(1);
  }

  void inThread(LongPersonMap map) {
    PersonFlyweight found = map.at(1);
    // BUG: Diagnostic contains: is given to another thread
    new Thread(() -> found.addAge(1)).start();
  }

  void inPool(LongPersonMap map, ExecutorService pool) {
    PersonFlyweight found = map.at(1);
    // BUG: Diagnostic contains: is given to another thread
    pool.submit(() -> found.age());
  }

  void inFuture(LongPersonMap map) {
    PersonFlyweight found = map.at(1);
    // BUG: Diagnostic contains: is given to another thread
    CompletableFuture.runAsync(() -> found.addAge(1)).join();
  }

  void inVirtualThread(LongPersonMap map) {
    PersonFlyweight found = map.at(1);
    // BUG: Diagnostic contains: is given to another thread
    Thread.ofVirtual().start(() -> found.addAge(1));
  }

  void homeInField(LongPersonMap map, List<HomeFlyweight> homes) {
    // BUG: Diagnostic contains: is kept in a collection
    homes.add(map.at(1).home());
  }
}
