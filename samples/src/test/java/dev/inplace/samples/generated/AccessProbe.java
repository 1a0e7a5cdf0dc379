package dev.inplace.samples.generated;

import dev.inplace.check.Access;
import java.lang.foreign.Arena;
import java.util.function.Supplier;

/** A program that makes maps in both ways, and tells what came of it. */
final class AccessProbe {
  private AccessProbe() {}

  public static void main(String[] args) {
    System.out.println(Access.RAW ? "raw" : "checked");
    System.out.println("own memory: " + use(LongStatsMap::create));
    try (Arena arena = Arena.ofConfined()) {
      System.out.println("arena: " + use(() -> LongStatsMap.create(arena)));
    }
  }

  private static String use(Supplier<LongStatsMap> create) {
    try (LongStatsMap map = create.get()) {
      map.findOrInsert(1).sum(2);
      return Long.toString(map.at(1).sum());
    } catch (IllegalCallerException | UnsupportedOperationException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }
}
