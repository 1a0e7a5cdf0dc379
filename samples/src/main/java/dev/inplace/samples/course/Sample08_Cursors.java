package dev.inplace.samples.course;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/** Cursors: all entries in random order; a cursor may remove the entry that it shows. */
final class Sample08_Cursors {
  private Sample08_Cursors() {}

  @Struct
  @StructMap(key = long.class)
  record Session(long lastSeen, int requests) {}

  static void main() {
    try (LongSessionMap sessions = LongSessionMap.create(1000)) {
      for (long user = 0; user < 1000; user++) {
        sessions.put(user, new Session(user * 10, 1));
      }
      long removed = 0;
      for (LongSessionMap.Cursor entry = sessions.cursor(); entry.next(); ) {
        if (entry.value().lastSeen() < 5000) {
          entry.remove();
          removed++;
        } else {
          entry.value().addRequests(1);
        }
      }
      IO.println("removed " + removed + ", kept " + sessions.size());
      IO.println(sessions.contains(499) + " " + sessions.contains(500));
      IO.println(sessions.get(500));
    }
  }
}
