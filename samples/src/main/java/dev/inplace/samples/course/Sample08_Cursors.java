package dev.inplace.samples.course;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** Cursors: all entries in random order; a cursor may remove the entry that it shows. */
final class Sample08_Cursors {
  private Sample08_Cursors() {}

  @Struct
  @StructMap(key = long.class)
  record Visit(long lastSeen, int requests) {}

  static void main() {
    try (LongVisitMap visits = LongVisitMap.create(1000)) {
      for (long user = 0; user < 1000; user++) {
        visits.put(user, new Visit(user * 10, 1));
      }
      long removed = 0;
      for (LongVisitMap.Cursor entry = visits.cursor(); entry.next(); ) {
        if (entry.value().lastSeen() < 5000) {
          entry.remove();
          removed++;
        } else {
          entry.value().addRequests(1);
        }
      }
      IO.println("removed " + removed + ", kept " + visits.size());
      IO.println(visits.contains(499) + " " + visits.contains(500));
      IO.println(visits.get(500));
    }
  }
}
