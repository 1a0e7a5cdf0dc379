import dev.inplace.vet.people.*;
import java.util.List;
import java.util.Objects;

/** Flyweights used after an operation of their map that may end them. */
class UsedAfterEnd {
  private final LongPersonMap field;
  private PersonFlyweight shown = new PersonFlyweight();

  UsedAfterEnd(LongPersonMap field) {
    this.field = field;
  }

  int afterPut(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: found in line 15, is used after put in line 16, which may end it
    return ada.age();
  }

  int afterFindOrInsert(LongPersonMap map) {
    PersonFlyweight ada = map.findOrInsert(1);
    PersonFlyweight bob = map.findOrInsert(2);
    // BUG: Diagnostic contains: [FlyweightAfterEnd]
    return bob.age() + ada.age();
  }

  void afterRemove(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.remove(2);
    // BUG: Diagnostic contains: after remove
    ada.age(1);
  }

  void removedTwice(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.remove(ada);
    // BUG: Diagnostic contains: after remove
    map.remove(ada);
  }

  void afterClear(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.clear();
    // BUG: Diagnostic contains: after clear
    System.out.println(ada);
  }

  void afterCompact(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.compact();
    // BUG: Diagnostic contains: after compact
    System.out.println("Ada is " + ada);
  }

  void afterEnsureCapacity(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.ensureCapacity(100);
    // BUG: Diagnostic contains: after ensureCapacity
    ada.addAge(1);
  }

  void afterClose() {
    LongPersonMap map = LongPersonMap.create();
    PersonFlyweight ada = map.findOrInsert(1);
    map.close();
    // BUG: Diagnostic contains: after close
    ada.addAge(1);
  }

  void afterTry() {
    PersonFlyweight ada;
    try (LongPersonMap map = LongPersonMap.create()) {
      ada = map.findOrInsert(1);
    }
    // BUG: Diagnostic contains: after the end of try
    ada.addAge(1);
  }

  PersonFlyweight returned() {
    try (LongPersonMap map = LongPersonMap.create()) {
      // BUG: Diagnostic contains: is returned, and try closes its map
      return map.findOrInsert(1);
    }
  }

  void afterWholeMaps(LongPersonMap map, LongPersonMap other) {
    PersonFlyweight ada = map.at(1);
    map.putAll(other);
    // BUG: Diagnostic contains: after putAll
    ada.addAge(1);
    PersonFlyweight bob = map.at(2);
    map.merge(other, (mine, theirs) -> mine.addAge(theirs.age()));
    // BUG: Diagnostic contains: after merge
    bob.addAge(1);
  }

  void derived(LongPersonMap map) {
    HomeFlyweight home = map.at(1).home();
    HomeSpan others = map.at(1).others();
    map.remove(2);
    // BUG: Diagnostic contains: after remove
    home.street(1);
    // BUG: Diagnostic contains: after remove
    others.at(0).street(1);
  }

  void textKey(StringPersonMap map) {
    PersonFlyweight ada = map.at("Ada");
    map.put("Bob", Person.of(2));
    // BUG: Diagnostic contains: a flyweight of StringPersonMap
    ada.age(1);
  }

  void structKey(HomePersonMap map) {
    PersonFlyweight ada = map.at(new Home(1, 2));
    map.put(new Home(1, 3), Person.of(2));
    // BUG: Diagnostic contains: a flyweight of HomePersonMap
    ada.age(1);
  }

  void inArguments(LongPersonMap map) {
    // BUG: Diagnostic contains: after findOrInsert
    map.at(1).age(map.findOrInsert(2).age());
  }

  void asArgument(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    // BUG: Diagnostic contains: after findOrInsert
    map.findOrInsert(2).copyFrom(ada);
  }

  void pointed(LongPersonMap map) {
    PersonFlyweight mine = new PersonFlyweight();
    if (map.find(1, mine)) {
      map.put(2, Person.of(2));
      // BUG: Diagnostic contains: after put
      mine.addAge(1);
    }
  }

  void maybe(LongPersonMap map, boolean isNew) {
    PersonFlyweight ada = map.at(1);
    if (isNew) {
      map.put(2, Person.of(2));
    }
    // BUG: Diagnostic contains: after put
    ada.addAge(1);
  }

  void inLoop(LongPersonMap map, long[] keys) {
    PersonFlyweight total = map.at(0);
    for (long key : keys) {
      // BUG: Diagnostic contains: after findOrInsert
      total.addAge(1);
      map.findOrInsert(key).age(1);
    }
  }

  void inWhile(LongPersonMap map) {
    PersonFlyweight last = null;
    for (long key = 0; key < 9; key++) {
      map.put(key, Person.of(1));
      if (last != null) {
        // BUG: Diagnostic contains: after put
        last.addAge(1);
      }
      last = map.at(key);
    }
  }

  void throughField() {
    PersonFlyweight ada = field.at(1);
    this.field.put(2, Person.of(2));
    // BUG: Diagnostic contains: after put
    ada.addAge(1);
  }

  void shownByField() {
    field.at(1, shown);
    field.remove(2);
    // BUG: Diagnostic contains: after remove
    shown.addAge(1);
  }

  void throughLambda(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    // BUG: Diagnostic contains: after put
    Runnable use = () -> ada.addAge(1);
    map.put(2, Person.of(2));
    use.run();
  }

  void endedByLambda(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    Runnable end = () -> map.remove(2);
    end.run();
    // BUG: Diagnostic contains: after remove
    ada.addAge(1);
  }

  void endedByReference(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    Runnable end = map::clear;
    end.run();
    // BUG: Diagnostic contains: after clear
    ada.addAge(1);
  }

  void lambdaOfLoop(LongPersonMap map, List<Long> keys) {
    PersonFlyweight total = map.at(0);
    keys.forEach(
        key -> {
          // BUG: Diagnostic contains: after findOrInsert
          total.addAge(1);
          map.findOrInsert(key).age(1);
        });
  }

  void throughVisitor(LongPersonMap map) {
    map.forEach(
        (key, value) -> {
          map.remove(key + 1);
          // BUG: Diagnostic contains: after remove
          value.addAge(1);
        });
  }

  void throughAlias(LongPersonMap map) {
    LongPersonMap same = map;
    PersonFlyweight ada = Objects.requireNonNull(map.find(1));
    PersonFlyweight alias = ada;
    same.put(2, Person.of(2));
    // BUG: Diagnostic contains: after put
    alias.addAge(1);
  }

  void throughMethod() {
    PersonFlyweight ada = field.at(1);
    insert(2);
    // BUG: Diagnostic contains: after put
    ada.addAge(1);
  }

  private void insert(long key) {
    field.put(key, Person.of(2));
  }

  void afterCatch(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    try {
      map.put(2, Person.of(2));
    } finally {
      // BUG: Diagnostic contains: after put
      ada.addAge(1);
    }
  }

  void throughSwitch(LongPersonMap map, int kind) {
    PersonFlyweight ada = map.at(1);
    switch (kind) {
      case 0 -> map.clear();
      default -> System.out.println(kind);
    }
    // BUG: Diagnostic contains: after clear
    ada.addAge(1);
  }

  void throughArray(LongPersonMap map) {
    PersonFlyweight[] two = {map.at(1), map.at(2)};
    map.remove(3);
    // BUG: Diagnostic contains: after remove
    two[0].addAge(1);
  }

  void afterCommit(LongPersonMap map) throws java.io.IOException {
    PersonFlyweight ada = map.at(1);
    map.commit();
    // BUG: Diagnostic contains: after commit
    ada.addAge(1);
  }
}
