package dev.inplace.map;

import dev.inplace.check.Ending;
import dev.inplace.memory.AllMaps;
import dev.inplace.memory.Memory;
import java.lang.foreign.Arena;

/** A program that uses maps until one fails, and prints the errors. */
final class PropertiesProbe {
  private PropertiesProbe() {}

  public static void main(String[] args) {
    System.out.println("jfr: " + ModuleLayer.boot().findModule("jdk.jfr").isPresent());
    try (LongsByLong map = new LongsByLong(false, false)) {
      fill(map);
      System.out.println("in use: " + (map.bytesUsed() == AllMaps.bytesUsed()));
      long size = map.size();
      for (long key = 0; key < size; key++) {
        if (map.get(key) != key || !map.remove(key)) {
          System.out.println(key + " is lost");
        }
      }
      map.put(1, 2);
      System.out.println("usable: " + map.get(1L));
      long found = map.epoch().now();
      map.epoch().end(Ending.REMOVE);
      System.out.println(map.epoch().ended(found, 7).getMessage().lines().findFirst().orElse(""));
    } catch (LinkageError e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      again();
    }
    System.out.println("held: " + AllMaps.bytesUsed() + " of " + AllMaps.limit());
  }

  private static void fill(LongsByLong map) {
    try {
      for (long key = 0; key < 20_000; key++) {
        map.put(key, key);
      }
    } catch (OutOfMemoryError e) {
      System.out.println(e.getMessage());
    }
  }

  private static void again() {
    try (Arena arena = Arena.ofConfined()) {
      new Memory("TestMap", arena);
      new LongsByLong(false, false).put(1, 1);
    } catch (LinkageError e) {
      System.out.println("again: " + e.getCause().getMessage());
      System.exit(0);
    }
  }
}
