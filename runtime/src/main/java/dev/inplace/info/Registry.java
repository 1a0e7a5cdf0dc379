package dev.inplace.info;

import dev.inplace.Flyweight;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of all generated classes that have been initialised. It keeps none of these classes:
 * once a class loader is unloaded, the entries of its classes go.
 */
final class Registry {
  private final Map<String, List<Entry>> byName = new ConcurrentHashMap<>();
  private final ReferenceQueue<Class<?>> gone = new ReferenceQueue<>();

  /** A layout, as long as its class is loaded. */
  private static final class Entry extends WeakReference<Class<?>> {
    private final StructInfo info;

    Entry(Class<?> flyweight, StructInfo info, ReferenceQueue<Class<?>> gone) {
      super(flyweight, gone);
      this.info = info;
    }
  }

  void add(Class<? extends Flyweight> flyweight, StructInfo info) {
    forgetGone();
    byName.compute(
        info.name(),
        (_, known) -> {
          List<Entry> entries = known == null ? new CopyOnWriteArrayList<>() : known;
          entries.add(new Entry(flyweight, info, gone));
          return entries;
        });
  }

  private void forgetGone() {
    for (Reference<?> entry = gone.poll(); entry != null; entry = gone.poll()) {
      Reference<?> cleared = entry;
      byName.computeIfPresent(
          ((Entry) cleared).info.name(),
          (_, entries) -> {
            entries.remove(cleared);
            return entries.isEmpty() ? null : entries;
          });
    }
  }

  /** The layout that a class has registered under a name. */
  Optional<StructInfo> of(String name, Class<?> flyweight) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(entry -> entry.refersTo(flyweight))
        .map(entry -> entry.info)
        .findFirst();
  }

  /** The layouts that classes of all loaders have registered under a name. */
  List<StructInfo> of(String name) {
    return live(byName.getOrDefault(name, List.of()));
  }

  /** All layouts, by name. */
  List<StructInfo> all() {
    return byName.keySet().stream().sorted().flatMap(name -> of(name).stream()).toList();
  }

  private static List<StructInfo> live(List<Entry> entries) {
    return entries.stream().filter(Registry::isLive).map(entry -> entry.info).toList();
  }

  private static boolean isLive(Entry entry) {
    @Nullable Class<?> flyweight = entry.get();
    return flyweight != null;
  }
}
