package dev.inplace.benchmarks;

/** Of subjects that others are compared with. */
public final class Names {
  public static final String INPLACE = "Inplace";
  public static final String FLAT = "Inplace, flat";
  public static final String UNCHECKED = "Inplace, `checkptr=off`";
  public static final String BIG_ENDIAN = "Inplace, big-endian";
  public static final String IN_ORDER = "Inplace, the order named at run time";
  public static final String NARROW = "Inplace, 3 and 6 bytes";
  public static final String FLAT_UNCHECKED = "Inplace, flat, `checkptr=off`";
  public static final String USED = "Inplace, in a JVM that used other memory";
  public static final String BITS = "Inplace, the count a bit-field";
  public static final String COLUMNS = "Inplace, columns";
  public static final String COLUMN_SEGMENTS = "Inplace, segments of columns";
  public static final String BYTES = "Inplace, keys as bytes";
  public static final String HASH_MAP_OF_RECORDS = "`HashMap` of records";
  public static final String HASH_MAP_OF_OBJECTS = "`HashMap` of objects";
  public static final String FASTUTIL = "fastutil";
  public static final String HPPC = "HPPC";
  public static final String ECLIPSE = "Eclipse Collections";
  public static final String AGRONA = "Agrona";
  public static final String KOLOBOKE = "Koloboke";
  public static final String CHRONICLE = "Chronicle Map";
  public static final String LMDB = "LMDB";
  public static final String MAPDB = "MapDB";
  public static final String UNSAFE = "`Unsafe`";

  private Names() {}
}
