package dev.inplace.benchmarks.map;

import net.openhft.chronicle.core.values.LongValue;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.values.Values;
import org.openjdk.jmh.annotations.Fork;

/**
 * Chronicle Map, with the flags that it asks for. It has to know how many entries there will be.
 */
@Fork(
    jvmArgsAppend = {
      "-Dchronicle.analytics.disable=true",
      "--sun-misc-unsafe-memory-access=allow",
      "--enable-native-access=ALL-UNNAMED",
      "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
      "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED",
      "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
      "--add-opens=java.base/java.io=ALL-UNNAMED",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/java.util=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"
    })
abstract class Chronicle extends LongKeys {
  private static final long SMALLEST = 1024;

  final LongValue shownKey = Values.newHeapInstance(LongValue.class);
  final DelayValue shownValue = Values.newNativeReference(DelayValue.class);
  final DelayValue inserted = Values.newHeapInstance(DelayValue.class);
  private ChronicleMap<LongValue, DelayValue> map = made(SMALLEST);

  private static ChronicleMap<LongValue, DelayValue> made(long entries) {
    return ChronicleMap.of(LongValue.class, DelayValue.class)
        .name("delays")
        .entries(entries)
        .putReturnsNull(true)
        .removeReturnsNull(true)
        .create();
  }

  final ChronicleMap<LongValue, DelayValue> map() {
    return map;
  }

  final LongValue key(long key) {
    shownKey.setValue(key);
    return shownKey;
  }

  @Override
  public void open(int expected) {
    map.close();
    map = made(Math.max(SMALLEST, Math.max(expected, entries) * 5L / 4));
    inserted.setCount(1);
    inserted.setSum(1.5);
  }

  @Override
  public void insert(long key) {
    map.put(key(key), inserted);
  }

  @Override
  public boolean contains(long key) {
    return map.containsKey(key(key));
  }

  @Override
  public void remove(long key) {
    map.remove(key(key));
  }

  @Override
  public long sum() {
    long[] sum = {0};
    map.forEach((key, value) -> sum[0] += key.getValue() + value.getCount());
    return sum[0];
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public void close() {
    map.close();
  }
}
