import dev.inplace.vet.people.*;
import java.lang.foreign.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Misuse through lambdas, fields, classes, methods and containers. */
class ThroughOthers {
  LongPersonMap people = null;
  PersonFlyweight kept;

  void a(LongPersonMap map) {
    var p = map.at(1);
    if (p.age() > 3) {
      map.remove(1);
    }
    // BUG: Diagnostic contains: After
    p.age(3);
  }

  void b() {
    PersonFlyweight p = people.at(1);
    Consumer<Long> insert = k -> people.put(k, Person.of(1));
    insert.accept(3L);
    // BUG: Diagnostic contains: After
    p.age(3);
  }

  Supplier<Integer> c(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    map.put(9, Person.of(2));
    // BUG: Diagnostic contains: After
    return () -> p.age();
  }

  Supplier<Integer> d() {
    try (LongPersonMap map = LongPersonMap.create()) {
      PersonFlyweight p = map.findOrInsert(1);
      // BUG: Diagnostic contains: After
      return () -> p.age();
    }
  }

  void e(LongPersonMap map) {
    // BUG: Diagnostic contains: Kept
    this.kept = map.at(1);
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: After
    kept.age(3);
  }

  void f(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    for (int i = 0; i < 10; i++) {
      map.put(i, Person.of(i));
    }
    // BUG: Diagnostic contains: After
    System.out.println(p.age());
  }

  void g(LongPersonMap map, PersonFlyweight mine) {
    map.at(1, mine);
    map.findOrInsert(2, mine);
    map.remove(2);
    // BUG: Diagnostic contains: After
    mine.toRecord();
  }

  void h(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    // BUG: Diagnostic contains: Kept
    new Thread() {
      @Override
      public void run() {
        p.age(1);
      }
    }.start();
  }

  void i(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    Thread t =
        new Thread(
            // BUG: Diagnostic contains: Kept
            new Runnable() {
              @Override
              public void run() {
                p.age(1);
              }
            });
    t.start();
  }

  void j(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    Runnable r = () -> p.age(1);
    // BUG: Diagnostic contains: Kept
    new Thread(r).start();
  }

  void k(LongPersonMap map, BlockingQueue<PersonFlyweight> q) throws InterruptedException {
    // BUG: Diagnostic contains: Kept
    q.put(map.at(1));
  }

  Map<Long, PersonFlyweight> l(LongPersonMap map) {
    Map<Long, PersonFlyweight> m = new TreeMap<>();
    for (var c = map.cursor(); c.next(); ) {
      // BUG: Diagnostic contains: Beyond
      m.put(c.key(), c.value());
    }
    return m;
  }

  void m(LongPersonMap map) {
    var c = map.cursor();
    c.next();
    var v = c.value();
    c.remove();
    // BUG: Diagnostic contains: After
    v.age(1);
  }

  void n(LongPersonMap map) {
    LongPersonMap.Visitor visitor =
        new LongPersonMap.Visitor() {
          @Override
          public void visit(long k, PersonFlyweight v) {
            // BUG: Diagnostic contains: Beyond
            kept = v;
          }
        };
    map.forEach(visitor);
  }

  void o(LongPersonMap map) {
    map.forEach(this::keep);
  }

  private void keep(long k, PersonFlyweight v) {
    // BUG: Diagnostic contains: Beyond
    kept = v;
  }

  int p(LongPersonMap map) {
    PersonFlyweight[] last = {null};
    map.forEach(
        (k, v) -> {
          // BUG: Diagnostic contains: Beyond
          last[0] = v;
        });
    return last[0].age();
  }

  long q(LongPersonMap map) {
    List<Integer> ages = new ArrayList<>();
    PersonFlyweight first = map.at(0);
    LongPersonMap.Cursor c = map.cursor();
    while (c.next()) {
      if (c.value().age() > 3) c.remove();
    }
    // BUG: Diagnostic contains: After
    return first.age();
  }

  void r() {
    // BUG: Diagnostic contains: Never
    var m = LongPersonMap.create(100);
    for (int i = 0; i < 3; i++) m.findOrInsert(i).age(i);
    System.out.println(m.size());
  }

  void s(boolean b) {
    // BUG: Diagnostic contains: Never
    LongPersonMap m = LongPersonMap.createShared();
    new Thread(() -> m.put(1, Person.of(1))).start();
  }

  class Inner {
    // BUG: Diagnostic contains: Never
    final LongSet seen = LongSet.create();

    boolean first(long k) {
      return seen.add(k);
    }
  }

  record Holder(PersonFlyweight p) {}

  Holder t(LongPersonMap map) {
    Holder h = new Holder(map.at(1));
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: After
    h.p().age(1);
    return h;
  }

  void u(LongPersonMap map) {
    Optional<PersonFlyweight> o = Optional.ofNullable(map.find(1));
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: After
    o.get().age(1);
  }

  void v(LongPersonMap map) {
    // BUG: Diagnostic contains: Kept
    CompletableFuture<PersonFlyweight> f = CompletableFuture.completedFuture(map.at(1));
  }

  private PersonFlyweight ada() {
    return people.at(1);
  }

  void w() {
    PersonFlyweight p = ada();
    people.remove(2);
    // BUG: Diagnostic contains: After
    p.age(1);
  }

  void x(StringPersonMap map) {
    map.forEach(
        (k, v) -> {
          map.put("x", Person.of(1));
          // BUG: Diagnostic contains: After
          System.out.println(k.length());
        });
  }

  void y(LongPersonMap map) {
    try {
      PersonFlyweight p = map.at(1);
      map.clear();
      // BUG: Diagnostic contains: After
      p.set(Person.of(1));
    } catch (RuntimeException e) {
      throw e;
    }
  }

  void z(LongPersonMap map) {
    PersonFlyweight p = map.at(1);
    int x =
        switch (p.age()) {
          case 1 -> {
            map.remove(1);
            yield 3;
          }
          default -> 4;
        };
    // BUG: Diagnostic contains: After
    p.age(x);
  }

  MemorySegment seg;

  MemorySegment aa() {
    try (var m = LongPersonMap.create()) {
      // BUG: Diagnostic contains: Segment
      return m.findOrInsert(1).segment();
    }
  }

  void bb(LongPersonMap map) {
    var p = map.at(1);
    var s = p.segment();
    map.remove(p);
    // BUG: Diagnostic contains: Segment
    PersonFlyweight q = PersonFlyweight.of(s, 0);
  }

  void cc(LongPersonMap map) {
    PersonFlyweight p = map.findOrInsert(1);
    LongPersonMap other = LongPersonMap.create();
    try (other) {
      map.merge(other, (m, t) -> {});
    }
    // BUG: Diagnostic contains: After
    p.age(1);
  }

  void dd() {
    // BUG: Diagnostic contains: Never
    LongPersonMap map = LongPersonMap.create();
    try {
      map.put(1, Person.of(1));
    } finally {
      System.out.println("done");
    }
  }
}
