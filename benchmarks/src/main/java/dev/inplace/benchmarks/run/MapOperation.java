package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.report.Words;
import java.util.List;

/**
 * What is done to a map.
 *
 * @param title in the tables
 * @param method of the benchmark
 * @param whole whether it is about all entries at once
 * @param grown whether the map was not made for its size
 */
record MapOperation(String title, String method, boolean whole, boolean grown) {
  private static final MapOperation UPDATE = new MapOperation(Words.UPDATE, "update", false);
  private static final MapOperation UPDATE_GROWN =
      new MapOperation(Words.UPDATE_GROWN, "update", false, true);
  private static final MapOperation UPDATE_OR_INSERT =
      new MapOperation(Words.UPDATE_OR_INSERT, "updateOrInsert", false);
  private static final MapOperation GET = new MapOperation(Words.GET, "get", false);
  private static final MapOperation MISS = new MapOperation(Words.MISS, "miss", false);
  private static final MapOperation CHURN = new MapOperation(Words.CHURN, "churn", false);
  private static final MapOperation ITERATE = new MapOperation(Words.ITERATE, "iterate", true);
  private static final MapOperation GROWING =
      new MapOperation(Words.INSERT_GROWING, "insertGrowing", true);
  private static final MapOperation PRESIZED =
      new MapOperation(Words.INSERT_PRESIZED, "insertPresized", true);
  private static final MapOperation CLEAR = new MapOperation(Words.CLEAR, "clearAndInsert", true);

  /** For the quick run. */
  static final List<MapOperation> BASIC = List.of(UPDATE, GET, MISS, CHURN);

  static final List<MapOperation> READING = List.of(UPDATE, GET, MISS);
  static final List<MapOperation> OBJECT_KEYS = List.of(UPDATE, MISS, GROWING);

  static final List<MapOperation> ALL =
      List.of(UPDATE, GET, MISS, CHURN, ITERATE, GROWING, PRESIZED, CLEAR);

  /** Without those that tell nothing new where there are many entries. */
  static final List<MapOperation> LARGE =
      List.of(UPDATE, GET, MISS, CHURN, ITERATE, GROWING, PRESIZED);

  static final List<MapOperation> ONLY_UPDATE = List.of(UPDATE);
  static final List<MapOperation> GROWN = List.of(UPDATE_GROWN);
  static final List<MapOperation> OURS = List.of(UPDATE_OR_INSERT);

  private MapOperation(String title, String method, boolean whole) {
    this(title, method, whole, false);
  }
}
