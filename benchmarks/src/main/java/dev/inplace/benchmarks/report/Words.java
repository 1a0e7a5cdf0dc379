package dev.inplace.benchmarks.report;

/** The topics, variants and operations, as results and tables name them. */
public final class Words {
  public static final String MAP = "map";
  public static final String STRUCT = "struct";
  public static final String GROWTH = "growth";
  public static final String COMPILE = "compile";
  public static final String FILES = "files";

  public static final String LONG_KEYS = "long keys, values of 24 bytes";
  public static final String LONG_KEYS_WIDE = "long keys, values of 48 bytes";
  public static final String STRUCT_KEYS = "struct keys of 16 bytes";
  public static final String TEXT_KEYS = "text keys of 4 to 40 bytes";

  public static final String UPDATE = "update in place";
  public static final String UPDATE_GROWN = "update in place, grown";
  public static final String UPDATE_OR_INSERT = "update in place, by findOrInsert";
  public static final String GET = "dependent get";
  public static final String MISS = "miss";
  public static final String CHURN = "remove and insert";
  public static final String ITERATE = "iterate";
  public static final String INSERT_GROWING = "insert, growing";
  public static final String INSERT_PRESIZED = "insert, presized";
  public static final String CLEAR = "clear, then insert again";

  public static final String READ = "get";
  public static final String READ_INT = "get of an int";
  public static final String WRITE = "set";
  public static final String READ_MODIFY_WRITE = "read-modify-write";
  public static final String COPY = "copy";
  public static final String SCAN = "scan";
  public static final String SCAN_INTS = "scan of an int, structs of 64 bytes";
  public static final String SCAN_DOUBLES = "scan of a double, structs of 64 bytes";

  public static final String SLOW_INSERT = "p99.99 of one insert, µs";
  public static final String LONGEST_INSERT = "longest insert, µs";
  public static final String ALWAYS_LONG = "longest in every run, µs";
  public static final String COLLECTION = "collecting garbage, ms";
  public static final String HEAP = "heap, B per entry";
  public static final String RESIDENT = "resident, B per entry";

  public static final String UPDATE_IN_MEMORY = "update without a file, ns";
  public static final String UPDATE_IN_FILE = "update, ns";
  public static final String COMMIT = "commit, ms per MiB";
  public static final String PAUSE = "pause of a prepared commit, ms per MiB";
  public static final String SEAL = "seal or copy, ms";
  public static final String OPEN = "open, ms";

  public static final String JAVAC = "`javac`, the records alone";
  public static final String PROCESSOR = "`javac` with the processor";
  public static final String GENERATED = "`javac`, the records and what was generated";

  private Words() {}
}
