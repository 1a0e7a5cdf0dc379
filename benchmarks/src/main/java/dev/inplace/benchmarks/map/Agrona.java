package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.LongObjConsumer;
import org.openjdk.jmh.annotations.Fork;

/** Agrona. */
@Subject(Names.AGRONA)
@Fork(jvmArgsAppend = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
public class Agrona extends LongKeys {
  private Long2ObjectHashMap<MutableDelay> map = new Long2ObjectHashMap<>();

  private static final class Sum implements LongObjConsumer<MutableDelay> {
    long total;

    @Override
    public void accept(long key, MutableDelay value) {
      total += key + value.count;
    }
  }

  @Override
  public void open(int expected) {
    map =
        expected == 0
            ? new Long2ObjectHashMap<>()
            : new Long2ObjectHashMap<>((int) (expected / 0.65) + 1, 0.65f);
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
    Sum sum = new Sum();
    map.forEachLong(sum);
    return sum.total;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
