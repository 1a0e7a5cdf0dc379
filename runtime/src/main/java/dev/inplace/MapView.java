package dev.inplace;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: a map of the library as one of the JDK, of copies. Changes of either show in
 * the other. Its iterators may be used while the map changes, as cursors may.
 *
 * @param <K> the key, boxed or a record
 * @param <V> the value, boxed or a record
 */
public final class MapView<K, V> extends AbstractMap<K, V> {
  private final Class<K> keys;
  private final LongSupplier size;
  private final Predicate<K> contains;
  private final Function<K, @Nullable V> get;
  private final BiConsumer<K, V> put;
  private final Consumer<K> remove;
  private final Supplier<Steps<K, V>> steps;

  /**
   * The present entry of a cursor.
   *
   * @param next moves on; false if there is no other entry
   */
  public record Steps<K, V>(BooleanSupplier next, Supplier<K> key, Supplier<V> value) {}

  /** A view of a map by its operations. */
  public MapView(
      Class<K> keys,
      LongSupplier size,
      Predicate<K> contains,
      Function<K, @Nullable V> get,
      BiConsumer<K, V> put,
      Consumer<K> remove,
      Supplier<Steps<K, V>> steps) {
    this.keys = keys;
    this.size = size;
    this.contains = contains;
    this.get = get;
    this.put = put;
    this.remove = remove;
    this.steps = steps;
  }

  @Override
  public int size() {
    return (int) Math.min(size.getAsLong(), Integer.MAX_VALUE);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return keys.isInstance(key) && contains.test(keys.cast(key));
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return containsKey(key) ? get.apply(keys.cast(key)) : null;
  }

  @Override
  public @Nullable V put(K key, V value) {
    V before = get(Objects.requireNonNull(key, "key"));
    put.accept(key, Objects.requireNonNull(value, "value"));
    return before;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    V before = get(key);
    if (before != null) {
      remove.accept(keys.cast(key));
    }
    return before;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>> {
    @Override
    public int size() {
      return MapView.this.size();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new EntryIterator(steps.get());
    }
  }

  /** It is one step ahead of what it has returned. */
  private final class EntryIterator implements Iterator<Map.Entry<K, V>> {
    private final Steps<K, V> cursor;
    private @Nullable Entry ahead;
    private @Nullable Entry last;

    EntryIterator(Steps<K, V> cursor) {
      this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && cursor.next().getAsBoolean()) {
        ahead = new Entry(cursor.key().get(), cursor.value().get());
      }
      return ahead != null;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the map has no other entry");
      }
      last = ahead;
      ahead = null;
      return Objects.requireNonNull(last);
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException("no entry to remove\nfix: call next() first");
      }
      remove.accept(last.getKey());
      last = null;
    }
  }

  /** A copy of an entry, whose new value the map gets as well. */
  private final class Entry extends SimpleEntry<K, V> {
    private static final long serialVersionUID = 1;

    Entry(K key, V value) {
      super(key, value);
    }

    @Override
    public V setValue(V value) {
      put.accept(getKey(), Objects.requireNonNull(value, "value"));
      return super.setValue(value);
    }
  }
}
