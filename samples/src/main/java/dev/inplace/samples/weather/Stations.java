package dev.inplace.samples.weather;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Gathers temperatures: a map for each thread, and then all in one. */
public final class Stations {
  /** The most that there may be. */
  public static final int MOST = 10_000;

  private static final long PART_BYTES = 1L << 22;

  private Stations() {}

  /**
   * The temperatures of all stations, in a map that lives as long as the arena, which is shared.
   *
   * @throws ExecutionException whose cause is a {@link MalformedLineException}
   */
  public static StringTemperaturesMap gather(Measurements measurements, int threads, Arena arena)
      throws InterruptedException, ExecutionException {
    return gather(measurements.split(PART_BYTES), threads, arena);
  }

  static StringTemperaturesMap gather(List<Measurements> parts, int threads, Arena arena)
      throws InterruptedException, ExecutionException {
    Queue<Measurements> queue = new ConcurrentLinkedQueue<>(parts);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<StringTemperaturesMap>> maps = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        maps.add(pool.submit(() -> gather(queue, arena)));
      }
      StringTemperaturesMap all = maps.removeFirst().get();
      for (Future<StringTemperaturesMap> map : maps) {
        all.merge(map.get(), Temperatures::merge); // get: all is there that the thread wrote
      }
      return all;
    }
  }

  private static StringTemperaturesMap gather(Queue<Measurements> parts, Arena arena) {
    StringTemperaturesMap byStation = StringTemperaturesMap.create(arena, MOST);
    for (Measurements part = parts.poll(); part != null; part = parts.poll()) {
      part.addTo(byStation);
    }
    return byStation;
  }

  /** Copied out of the map, in the order of their names. */
  public static SortedMap<String, Temperatures> sorted(StringTemperaturesMap byStation) {
    SortedMap<String, Temperatures> sorted = new TreeMap<>();
    byStation.forEach((name, station) -> sorted.put(name.toString(), station.toRecord()));
    return sorted;
  }
}
