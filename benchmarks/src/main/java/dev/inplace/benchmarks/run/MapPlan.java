package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.map.Agrona;
import dev.inplace.benchmarks.map.BytesHashMap;
import dev.inplace.benchmarks.map.BytesInplace;
import dev.inplace.benchmarks.map.ChronicleGetPut;
import dev.inplace.benchmarks.map.ChronicleInPlace;
import dev.inplace.benchmarks.map.Eclipse;
import dev.inplace.benchmarks.map.Fastutil;
import dev.inplace.benchmarks.map.HashMapOfObjects;
import dev.inplace.benchmarks.map.HashMapOfRecords;
import dev.inplace.benchmarks.map.HashMapOfRecordsWide;
import dev.inplace.benchmarks.map.Hppc;
import dev.inplace.benchmarks.map.Inplace;
import dev.inplace.benchmarks.map.InplaceFlat;
import dev.inplace.benchmarks.map.InplaceFlatUnchecked;
import dev.inplace.benchmarks.map.InplaceFlatWide;
import dev.inplace.benchmarks.map.InplaceUnchecked;
import dev.inplace.benchmarks.map.InplaceWide;
import dev.inplace.benchmarks.map.Koloboke;
import dev.inplace.benchmarks.map.PairsHashMapOfObjects;
import dev.inplace.benchmarks.map.PairsHashMapOfRecords;
import dev.inplace.benchmarks.map.PairsInplace;
import dev.inplace.benchmarks.map.PairsInplaceFlat;
import dev.inplace.benchmarks.map.TextsHashMapOfObjects;
import dev.inplace.benchmarks.map.TextsHashMapOfRecords;
import dev.inplace.benchmarks.map.TextsInplace;
import dev.inplace.benchmarks.map.TextsInplaceFlat;
import dev.inplace.benchmarks.report.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benchmarks of maps. */
final class MapPlan {
  /** Our own, and the peers whose ratios matter. */
  private static final List<Class<?>> MAIN =
      List.of(
          Inplace.class,
          InplaceFlat.class,
          HashMapOfRecords.class,
          HashMapOfObjects.class,
          Fastutil.class,
          Hppc.class,
          Eclipse.class,
          Agrona.class,
          Koloboke.class);

  private static final List<Class<?>> OURS = List.of(Inplace.class, InplaceFlat.class);

  /** Our own in another mode, where that makes a difference. */
  private static final List<Class<?>> MODES =
      List.of(InplaceUnchecked.class, InplaceFlatUnchecked.class);

  private static final List<Class<?>> SLOW = List.of(ChronicleInPlace.class, ChronicleGetPut.class);

  private static final List<Class<?>> QUICK =
      List.of(Inplace.class, InplaceFlat.class, HashMapOfRecords.class, Fastutil.class, Hppc.class);

  private static final List<Class<?>> WIDE =
      List.of(
          InplaceWide.class,
          InplaceFlatWide.class,
          HashMapOfRecordsWide.class,
          HashMapOfObjects.class,
          Fastutil.class,
          Hppc.class,
          Eclipse.class,
          Agrona.class);

  private static final List<Class<?>> STRUCT_KEYS =
      List.of(
          PairsInplace.class,
          PairsInplaceFlat.class,
          PairsHashMapOfRecords.class,
          PairsHashMapOfObjects.class);

  private static final List<Class<?>> TEXT_KEYS =
      List.of(
          TextsInplace.class,
          TextsInplaceFlat.class,
          TextsHashMapOfRecords.class,
          TextsHashMapOfObjects.class,
          BytesInplace.class,
          BytesHashMap.class);

  private static final List<Integer> SMALL = List.of(1_000, 100_000);
  private static final int LARGE = 10_000_000;
  private static final int LARGEST = 100_000_000;
  private static final String NARROW = "24";

  private final List<Task> tasks = new ArrayList<>();
  private final int rounds;

  private MapPlan(int rounds) {
    this.rounds = rounds;
  }

  static List<Task> quick(int rounds) {
    MapPlan plan = new MapPlan(rounds);
    plan.addAll(Words.LONG_KEYS, QUICK, MapOperation.BASIC, SMALL, NARROW);
    return plan.tasks;
  }

  static List<Task> full(int rounds) {
    MapPlan plan = new MapPlan(rounds);
    plan.addAll(Words.LONG_KEYS, MAIN, MapOperation.ALL, SMALL, NARROW);
    plan.addAll(Words.LONG_KEYS, MAIN, MapOperation.LARGE, List.of(LARGE), NARROW);
    List<Integer> sizes = List.of(SMALL.get(0), SMALL.get(1), LARGE);
    plan.addAll(Words.LONG_KEYS, MAIN, MapOperation.GROWN, sizes, NARROW);
    plan.addAll(Words.LONG_KEYS, OURS, MapOperation.OURS, sizes, NARROW);
    plan.addAll(Words.LONG_KEYS, SLOW, MapOperation.ALL, SMALL, NARROW);
    plan.addAll(Words.LONG_KEYS, SLOW, MapOperation.READING, List.of(LARGE), NARROW);
    plan.addAll(Words.LONG_KEYS_WIDE, WIDE, MapOperation.READING, sizes, "48");
    plan.addAll(Words.STRUCT_KEYS, STRUCT_KEYS, MapOperation.OBJECT_KEYS, SMALL, "");
    plan.addAll(Words.TEXT_KEYS, TEXT_KEYS, MapOperation.OBJECT_KEYS, SMALL, "");
    plan.addAll(
        Words.LONG_KEYS, List.of(Hppc.class), MapOperation.ONLY_UPDATE, List.of(LARGEST), NARROW);
    plan.addAll(
        Words.LONG_KEYS,
        List.of(Inplace.class),
        MapOperation.ONLY_UPDATE,
        List.of(LARGEST),
        NARROW);
    return plan.tasks;
  }

  private void addAll(
      String variant,
      List<Class<?>> subjects,
      List<MapOperation> operations,
      List<Integer> sizes,
      String valueBytes) {
    for (MapOperation operation : operations) {
      for (int size : sizes) {
        for (Class<?> subject : subjects) {
          tasks.add(fork(variant, subject, operation, size, valueBytes));
        }
        if (subjects.equals(MAIN) && MapOperation.READING.contains(operation)) {
          for (Class<?> mode : MODES) {
            tasks.add(fork(variant, mode, operation, size, valueBytes));
          }
        }
      }
    }
  }

  private Fork fork(
      String variant, Class<?> subject, MapOperation operation, int size, String valueBytes) {
    Map<String, String> parameters = new HashMap<>(Map.of("entries", Integer.toString(size)));
    if (!valueBytes.isEmpty()) {
      parameters.put("valueBytes", valueBytes);
    }
    if (operation.grown()) {
      parameters.put("grown", "true");
    }
    return new Fork(
        Fork.contest(Words.MAP, variant, operation.title(), subject, size),
        subject,
        operation.method(),
        parameters,
        operation.whole(),
        operation.whole() ? Effort.whole(size) : Effort.bursts(size),
        size == LARGEST ? 1 : rounds);
  }
}
