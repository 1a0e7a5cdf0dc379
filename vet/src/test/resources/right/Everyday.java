import dev.inplace.vet.people.*;
import java.lang.foreign.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Everyday uses. */
class Everyday implements AutoCloseable {
  private final LongPersonMap people;
  private final PersonFlyweight a = new PersonFlyweight(), b = new PersonFlyweight();

  Everyday() {
    people = LongPersonMap.create();
  }

  Everyday(LongPersonMap p) {
    people = p;
  }

  @Override
  public void close() {
    people.close();
  }

  static LongPersonMap open() {
    var m = LongPersonMap.create();
    m.put(1, Person.of(1));
    return m;
  }

  static long count() {
    try (var m = open()) {
      return m.size();
    }
  }

  void transfer(long from, long to, int n) {
    if (!people.find(from, a) || !people.find(to, b)) {
      return;
    }
    a.addAge(-n);
    b.addAge(n);
  }

  void add(long k) {
    PersonFlyweight p = people.find(k);
    if (p == null) p = people.findOrInsert(k);
    p.addAge(1);
  }

  void add2(long k) {
    PersonFlyweight p;
    if ((p = people.find(k)) == null) {
      people.put(k, Person.of(1));
      p = people.at(k);
    }
    p.addAge(1);
  }

  void tern(long k) {
    PersonFlyweight p = people.contains(k) ? people.at(k) : people.findOrInsert(k);
    p.addAge(1);
  }

  void seq() {
    people.at(1).addAge(1);
    people.remove(2);
    people.at(1).addAge(2);
  }

  Person removeAndGet(long k) {
    PersonFlyweight p = people.find(k);
    if (p == null) return null;
    Person r = p.toRecord();
    people.remove(p);
    return r;
  }

  void copyAcross(LongPersonMap other) {
    for (var c = people.cursor(); c.next(); ) {
      other.put(c.key(), c.value().toRecord());
    }
  }

  void removeOld() {
    List<Long> old = new ArrayList<>();
    people.forEach(
        (k, v) -> {
          if (v.age() > 99) old.add(k);
        });
    old.forEach(people::remove);
    for (long k : old) people.remove(k);
  }

  void sorted() {
    List<Person> l = new ArrayList<>();
    people.forEach((k, v) -> l.add(v.toRecord()));
    l.sort(Comparator.comparingInt(Person::age));
  }

  int loopWhile() {
    int n = 0;
    long k = 1;
    while (true) {
      PersonFlyweight p = people.find(k);
      if (p == null) break;
      n += p.age();
      people.remove(k);
      k++;
    }
    return n;
  }

  void tryCatch(long k) {
    PersonFlyweight p;
    try {
      p = people.at(k);
    } catch (NoSuchElementException e) {
      people.put(k, Person.of(1));
      p = people.at(k);
    }
    p.age(1);
  }

  void sw(int op, long k) {
    PersonFlyweight p = people.at(k);
    switch (op) {
      case 0:
        p.addAge(1);
        break;
      case 1:
        people.remove(k);
        break;
      default:
        p.age(0);
    }
  }

  void sw2(int op, long k) {
    PersonFlyweight p = people.at(k);
    switch (op) {
      case 0 -> p.addAge(1);
      case 1 -> people.remove(k);
      default -> p.age(0);
    }
  }

  PersonFlyweight find(long k) {
    return people.find(k);
  }

  void viaFind(long k) {
    PersonFlyweight p = find(k);
    if (p != null) p.addAge(1);
    people.put(k + 1, Person.of(1));
  }

  void lambdaParam(Consumer<PersonFlyweight> c) {
    people.forEach((k, v) -> c.accept(v));
  }

  void use() {
    lambdaParam(p -> p.addAge(1));
  }

  void runWith(long k, Consumer<PersonFlyweight> c) {
    c.accept(people.at(k));
  }

  void use2() {
    runWith(1, p -> p.addAge(1));
    people.clear();
    runWith(1, p -> p.addAge(1));
  }

  void span() {
    for (PersonFlyweight p = people.at(1); p != null; p = people.find(p.age())) {
      p.addAge(1);
      people.contains(3);
    }
  }

  long total() {
    long[] t = {0};
    people.forEach((k, v) -> t[0] += v.age());
    return t[0];
  }

  void two(LongPersonMap x) {
    var p = x.at(1);
    var q = people.at(1);
    people.put(5, p.toRecord());
    p.addAge(1);
    q = people.at(1);
    q.addAge(2);
  }

  void shared(ExecutorService pool, LongPersonMap shared) throws Exception {
    List<Future<Integer>> fs = new ArrayList<>();
    for (var c : shared.partition(4)) {
      fs.add(
          pool.submit(
              () -> {
                int n = 0;
                while (c.next()) n += c.value().age();
                return n;
              }));
    }
    int all = 0;
    for (var f : fs) all += f.get();
  }

  static void withMap(Consumer<LongPersonMap> c) {
    try (var m = LongPersonMap.create()) {
      c.accept(m);
    }
  }

  static void use3() {
    withMap(m -> m.put(1, Person.of(1)));
    withMap(
        m -> {
          m.findOrInsert(1).age(3);
        });
  }

  LongPersonMap lazily;

  LongPersonMap lazy() {
    if (lazily == null) {
      lazily = LongPersonMap.create();
    }
    return lazily;
  }

  void closeLazy() {
    if (lazily != null) {
      lazily.close();
      lazily = null;
    }
  }

  void reset() {
    closeLazy();
    lazy().put(1, Person.of(1));
    lazy().at(1).age(2);
  }

  static Map<String, LongPersonMap> byName = new HashMap<>();

  static LongPersonMap named(String n) {
    return byName.computeIfAbsent(n, k -> LongPersonMap.create());
  }

  void swap(LongPersonMap next) {
    LongPersonMap old = lazily;
    lazily = next;
    if (old != null) old.close();
    lazily.put(1, Person.of(1));
  }

  void finallyClose(boolean f) {
    LongPersonMap m = null;
    try {
      m = LongPersonMap.create();
      m.put(1, Person.of(1));
      m.at(1).age(2);
    } finally {
      if (m != null) m.close();
    }
  }

  void chain(long k) {
    people.findOrInsert(k).age(3).salary(4).home().street(1);
    people.findOrInsert(k + 1).age(3);
  }

  void keyReuse(HomePersonMap homes, HomeFlyweight key) {
    homes.findOrInsert(key).addAge(1);
    homes.put(key, Person.of(1));
    homes.at(key).addAge(1);
  }

  void keyFromOtherMap(HomePersonMap homes) {
    PersonFlyweight p = people.at(1);
    homes.findOrInsert(p.home()).addAge(1);
    p.addAge(1);
  }

  void nullGuard(long k, long j) {
    PersonFlyweight p = people.find(k);
    if (p != null) {
      p.addAge(1);
    } else {
      people.put(k, Person.of(1));
    }
    PersonFlyweight q = people.find(j);
    if (q != null) q.addAge(1);
  }

  boolean tryAdd(long k) {
    return people.findOrInsert(k, a) && a.age() == 0;
  }

  void swapThroughLocals(long k, long j) {
    Person x = people.get(k), y = people.get(j);
    people.put(k, y);
    people.put(j, x);
    PersonFlyweight p = people.at(k), q = people.at(j);
    p.age(q.age());
  }
}
