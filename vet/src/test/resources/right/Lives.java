import dev.inplace.vet.people.*;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Flyweights that are used while they live. */
class Lives {
  private final PersonFlyweight shown = new PersonFlyweight();
  private final LongPersonMap field;
  private final LongPersonMap roomy = LongPersonMap.create(100);
  private Person copy;

  Lives(LongPersonMap field) {
    this.field = field;
  }

  void close() {
    roomy.close();
  }

  void foundAgain(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    ada.addAge(1);
    map.put(2, Person.of(2));
    ada = map.at(1);
    ada.addAge(1);
  }

  int copiedOut(LongPersonMap map) {
    Person ada = map.at(1).toRecord();
    map.put(2, Person.of(2));
    return ada.age();
  }

  int numberCopiedOut(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    int age = ada.age();
    map.remove(1);
    return age;
  }

  void copiedToField(LongPersonMap map) {
    copy = map.at(1).toRecord();
  }

  void passedDown(LongPersonMap map) {
    birthday(map.at(1));
    map.put(2, Person.of(2));
    birthday(map.at(2));
  }

  private static void birthday(PersonFlyweight person) {
    person.addAge(1);
  }

  void updateOfThePresentKey(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.put(1, Person.of(3));
    ada.addAge(1);
  }

  void updateOfAnotherPresentKey(LongPersonMap map) {
    map.put(1, Person.of(1));
    map.put(2, Person.of(2));
    PersonFlyweight ada = map.at(1);
    map.findOrInsert(2).addAge(ada.age());
    ada.addAge(1);
  }

  void updateOfAKeyThatIsThere(LongPersonMap map, long key) {
    PersonFlyweight ada = map.at(1);
    if (map.contains(key)) {
      map.put(key, Person.of(1));
      ada.addAge(1);
    }
  }

  void lookUps(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    PersonFlyweight bob = map.find(2);
    if (bob != null && map.contains(3) && map.get(4) == null) {
      ada.age(bob.age());
    }
  }

  void anotherMap(LongPersonMap map, LongPersonMap other) {
    PersonFlyweight ada = map.at(1);
    other.put(1, ada.toRecord());
    other.clear();
    ada.addAge(1);
  }

  void roomForAll(LongPersonMap map) {
    map.ensureCapacity(100);
    PersonFlyweight ada = map.findOrInsert(1);
    PersonFlyweight bob = map.findOrInsert(2);
    ada.age(bob.age());
  }

  void madeForAll() {
    try (LongPersonMap map = LongPersonMap.create(10)) {
      PersonFlyweight ada = map.findOrInsert(1);
      map.findOrInsert(2).age(ada.age());
      ada.addAge(1);
    }
  }

  void fieldMadeForAll() {
    PersonFlyweight ada = roomy.findOrInsert(1);
    roomy.findOrInsert(2).age(ada.age());
    ada.addAge(1);
  }

  void insertIfAbsent(LongPersonMap map) {
    PersonFlyweight ada = map.find(1);
    if (ada == null) {
      map.put(1, Person.of(1));
      ada = map.at(1);
    }
    ada.addAge(1);
  }

  void insertAndLeave(LongPersonMap map) {
    PersonFlyweight ada = map.find(1);
    if (ada == null) {
      map.put(1, Person.of(1));
      return;
    }
    ada.addAge(1);
  }

  void insertAndGoOn(LongPersonMap map, long[] keys) {
    for (long key : keys) {
      PersonFlyweight one = map.find(key);
      if (one == null) {
        map.put(key, Person.of(1));
        continue;
      }
      one.addAge(1);
    }
  }

  void insertOrUpdate(LongPersonMap map) {
    PersonFlyweight ada = map.find(1);
    if (ada == null) {
      map.put(1, Person.of(1));
    }
    if (ada != null) {
      ada.addAge(1);
    }
  }

  void eachRound(LongPersonMap map, long[] keys) {
    for (long key : keys) {
      map.findOrInsert(key).addAge(1);
      PersonFlyweight one = map.at(key);
      one.addAge(1);
    }
  }

  void shownAgain(LongPersonMap map, long[] keys) {
    for (long key : keys) {
      map.findOrInsert(key, shown);
      shown.addAge(1);
    }
  }

  void shownInAnyCase(LongPersonMap map, PersonFlyweight mine) {
    if (!map.find(1, mine)) {
      map.put(1, Person.of(1));
      map.at(1, mine);
    }
    mine.addAge(1);
  }

  void shownByMethod(PersonFlyweight mine) {
    field.at(1, mine);
    field.remove(1);
    if (show(2, mine)) {
      mine.addAge(1);
    }
  }

  private boolean show(long key, PersonFlyweight mine) {
    return field.find(key, mine);
  }

  void wrappedAgain(LongPersonMap map, Arena arena) {
    PersonFlyweight mine = new PersonFlyweight();
    map.at(1, mine);
    map.clear();
    mine.wrap(arena.allocate(PersonFlyweight.SIZE, PersonFlyweight.ALIGNMENT), 0);
    mine.age(1);
  }

  void insertLast(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    ada.addAge(1);
    map.put(2, ada.toRecord());
  }

  void oneOrTheOther(LongPersonMap map, boolean isGone) {
    PersonFlyweight ada = map.at(1);
    if (isGone) {
      map.remove(1);
    } else {
      ada.addAge(1);
    }
  }

  void lambdaBefore(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    Runnable use = () -> ada.addAge(1);
    use.run();
    map.put(2, Person.of(2));
  }

  void lambdaFindsItself(LongPersonMap map, List<Long> keys) {
    keys.forEach(
        key -> {
          map.findOrInsert(key).addAge(1);
          map.at(key).addAge(1);
        });
  }

  PersonFlyweight returned(long key) {
    return Objects.requireNonNull(field.find(key));
  }

  List<Integer> ages(LongPersonMap map, List<Long> keys) {
    List<Integer> ages = new ArrayList<>();
    for (long key : keys) {
      ages.add(map.at(key).age());
    }
    return ages;
  }

  List<Person> records(LongPersonMap map, List<Long> keys) {
    return keys.stream().map(map::at).map(PersonFlyweight::toRecord).toList();
  }

  int youngest(LongPersonMap map, List<Long> keys) {
    return keys.stream().map(map::at).mapToInt(PersonFlyweight::age).min().orElse(0);
  }

  @SuppressWarnings("FlyweightAfterEnd")
  void silenced(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.put(2, Person.of(2));
    ada.addAge(1);
  }

  int silencedVariable(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    map.put(2, Person.of(2));
    @SuppressWarnings("FlyweightAfterEnd")
    int age = ada.age();
    return age;
  }
}
