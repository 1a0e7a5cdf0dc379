package dev.inplace.map.text;

import dev.inplace.LittleEndian;
import dev.inplace.memory.Sharing;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Look-ups in one map by many threads at once. */
class TextKeysOfThreadsTest {
  private static final int THREADS = 8;
  private static final int KEYS = 40_000;

  private static String key(int number) {
    return switch (number % 4) {
      case 0 -> "key " + number;
      case 1 -> "日本語 " + number;
      case 2 -> number + "x".repeat(150 + number % 100);
      default -> number + "y".repeat(number % 20);
    };
  }

  @Test
  void readASharedMap() throws Exception {
    try (LongsByText map = new LongsByText(Sharing.SHARED)) {
      read(map);
    }
  }

  @Test
  void readAMapInASharedArena() throws Exception {
    try (Arena arena = Arena.ofShared()) {
      read(new LongsByText(arena));
    }
  }

  private static void read(LongsByText map) throws Exception {
    for (int i = 0; i < KEYS; i++) {
      map.put(key(i), i);
    }
    List<Future<?>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * (KEYS / THREADS);
        readers.add(threads.submit(() -> readAll(map, first)));
      }
    }
    for (Future<?> reader : readers) {
      reader.get();
    }
  }

  private static void readAll(LongsByText map, int first) {
    MemorySegment bytes = Arena.ofAuto().allocate(1000);
    for (int i = 0; i < KEYS; i++) {
      int number = (first + i) % KEYS;
      String key = key(number);
      byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
      MemorySegment.copy(utf8, 0, bytes, LittleEndian.BYTE, 0, utf8.length);
      check(key, map.get(key), number);
      check(key, map.get(new StringBuilder(key)), number);
      check(key, map.get(bytes, 0, utf8.length), number);
      check(key, map.get(key + "?"), null);
    }
    long met = 0;
    for (LongsByText.Cursor cursor = map.cursor(); cursor.next(); ) {
      check("a cursor's key", map.get(cursor.key()), cursor.value());
      met++;
    }
    check("all", met, (long) KEYS);
  }

  private static void check(String what, Long found, Number expected) {
    if (expected == null ? found != null : found == null || found != expected.longValue()) {
      throw new AssertionError("%s: %s, not %s".formatted(what, found, expected));
    }
  }
}
