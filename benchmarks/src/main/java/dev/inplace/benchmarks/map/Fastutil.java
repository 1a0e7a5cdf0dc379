package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMaps;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** fastutil, whose iteration is fast if its entries are not kept. */
@Subject(Names.FASTUTIL)
public class Fastutil extends LongKeys {
  private Long2ObjectOpenHashMap<MutableDelay> map = new Long2ObjectOpenHashMap<>();

  @Override
  public void open(int expected) {
    map = expected == 0 ? new Long2ObjectOpenHashMap<>() : new Long2ObjectOpenHashMap<>(expected);
  }

  @Override
  public void insert(long key) {
    map.put(key, MutableDelay.ofBytes(valueBytes));
  }

  @Override
  public void update(long key) {
    map.get(key).countAnother();
  }

  @Override
  public int max(long key) {
    return map.get(key).max;
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
    for (Long2ObjectMap.Entry<MutableDelay> entry : Long2ObjectMaps.fastIterable(map)) {
      sum += entry.getLongKey() + entry.getValue().count;
    }
    return sum;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
