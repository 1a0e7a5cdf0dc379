package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Uses flyweights that have ended, and memory as another struct, and prints the outcomes. */
final class EndedProbe {
  private EndedProbe() {}

  public static void main(String[] args) {
    try (Arena arena = Arena.ofConfined();
        LongAccountMap map = LongAccountMap.create()) {
      for (long key = 0; key < 6; key++) {
        map.put(key, Account.of(key));
      }
      AccountFlyweight removed = map.at(3);
      map.remove(2);
      print("a write after a removal", () -> removed.balance(-1));
      AccountFlyweight updated = map.at(3);
      map.put(3, Account.of(3));
      print("a write after a put", () -> updated.balance(-1));
      MemorySegment account = AccountFlyweight.allocate(arena).segment();
      print("a wrap as another struct", () -> SpotFlyweight.ofUnaligned(account, 3));
      List<AccountFlyweight> kept = new ArrayList<>();
      AccountSpan.allocate(arena, 2).forEach(kept::add);
      print("a use of one kept from an iteration", () -> kept.getFirst().balance());
      TreeSet<Long> keys = new TreeSet<>();
      map.forEach((key, _) -> keys.add(key));
      System.out.println("keys: " + keys);
    }
  }

  private static void print(String use, Runnable code) {
    try {
      code.run();
      System.out.println(use + ": done");
    } catch (RuntimeException e) {
      System.out.println(use + ": " + e.getClass().getSimpleName());
    }
  }
}
