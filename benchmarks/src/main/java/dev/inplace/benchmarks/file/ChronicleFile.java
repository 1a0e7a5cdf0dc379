package dev.inplace.benchmarks.file;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.DelayValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import net.openhft.chronicle.core.io.Closeable;
import net.openhft.chronicle.core.values.LongValue;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.values.Values;
import org.jspecify.annotations.Nullable;

/**
 * Chronicle Map, persisted. The system writes its mapped file whenever it likes: there is no
 * commit, and no way to force one.
 */
@Subject(Names.CHRONICLE)
public class ChronicleFile extends Stored {
  private final LongValue shownKey = Values.newHeapInstance(LongValue.class);
  private final DelayValue shownValue = Values.newNativeReference(DelayValue.class);
  private final DelayValue inserted = Values.newHeapInstance(DelayValue.class);
  private @Nullable ChronicleMap<LongValue, DelayValue> map;

  private static ChronicleMapBuilder<LongValue, DelayValue> builder(int entries) {
    return ChronicleMap.of(LongValue.class, DelayValue.class)
        .name("delays")
        .entries(entries * 5L / 4)
        .putReturnsNull(true)
        .removeReturnsNull(true);
  }

  @Override
  boolean openInMemory(int entries) {
    map = builder(entries).create();
    return true;
  }

  @Override
  void open(Path directory, int entries) throws IOException {
    map = builder(entries).createPersistedTo(directory.resolve("delays.dat").toFile());
  }

  private ChronicleMap<LongValue, DelayValue> map() {
    return Objects.requireNonNull(map);
  }

  private LongValue key(long key) {
    shownKey.setValue(key);
    return shownKey;
  }

  @Override
  void insert(long key) {
    inserted.setCount(1);
    inserted.setSum(1.5);
    map().put(key(key), inserted);
  }

  @Override
  void update(long key) {
    try (Closeable _ = map().acquireContext(key(key), shownValue)) {
      shownValue.addCount(1);
      shownValue.addSum(1.5);
    }
  }

  @Override
  int count(long key) {
    return map().getUsing(key(key), shownValue).getCount();
  }

  @Override
  void close() {
    map().close();
  }
}
