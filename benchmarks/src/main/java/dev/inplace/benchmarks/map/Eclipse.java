package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import org.eclipse.collections.api.block.procedure.primitive.LongObjectProcedure;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;

/** Eclipse Collections. */
@Subject(Names.ECLIPSE)
public class Eclipse extends LongKeys {
  private LongObjectHashMap<MutableDelay> map = new LongObjectHashMap<>();

  private static final class Sum implements LongObjectProcedure<MutableDelay> {
    private static final long serialVersionUID = 1;

    long total;

    @Override
    public void value(long key, MutableDelay value) {
      total += key + value.count;
    }
  }

  @Override
  public void open(int expected) {
    map = expected == 0 ? new LongObjectHashMap<>() : new LongObjectHashMap<>(expected);
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
    map.forEachKeyValue(sum);
    return sum.total;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
