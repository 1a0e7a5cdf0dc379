package dev.inplace.hazelcast;

import com.hazelcast.map.IMap;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/**
 * For generated code: a load of many values, sent in portions.
 *
 * @param <R> the record
 */
public final class Loading<R> implements AutoCloseable {
  private static final int PORTION = 10_000;

  private final IMap<Object, StructBytes> map;
  private final StructType<R> type;
  private final Map<Object, StructBytes> portion = new HashMap<>();

  Loading(IMap<Object, StructBytes> map, StructType<R> type) {
    this.map = map;
    this.type = type;
  }

  /** Inserts or replaces a value by the bytes of a struct. */
  public void put(Object key, MemorySegment struct) {
    portion.put(key, type.bytes(struct));
    if (portion.size() == PORTION) {
      close();
    }
  }

  /** Sends the rest. */
  @Override
  public void close() {
    map.setAll(portion);
    portion.clear();
  }
}
