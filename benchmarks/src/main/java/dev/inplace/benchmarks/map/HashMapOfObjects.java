package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Values that are changed, not put back. */
@Subject(Names.HASH_MAP_OF_OBJECTS)
public class HashMapOfObjects extends LongKeys {
  private Map<Long, MutableDelay> map = Map.of();

  @Override
  public void open(int expected) {
    map = expected == 0 ? new HashMap<>() : HashMap.newHashMap(expected);
  }

  @Override
  public void insert(long key) {
    map.put(key, MutableDelay.ofBytes(valueBytes));
  }

  @Override
  public void update(long key) {
    Objects.requireNonNull(map.get(key)).countAnother();
  }

  @Override
  public int max(long key) {
    return Objects.requireNonNull(map.get(key)).max;
  }

  @Override
  public boolean contains(long key) {
    return map.containsKey(key);
  }

  @Override
  public void remove(long key) {
    map.remove(key);
  }

  @Override
  public long sum() {
    long sum = 0;
    for (Map.Entry<Long, MutableDelay> entry : map.entrySet()) {
      sum += entry.getKey() + entry.getValue().count;
    }
    return sum;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
