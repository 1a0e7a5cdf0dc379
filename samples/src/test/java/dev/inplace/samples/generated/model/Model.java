package dev.inplace.samples.generated.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a map has to hold: a {@link HashMap}, and beside it the entries that no look-up finds, which
 * are told from each other by their values.
 */
final class Model<K, V> {
  private final Map<K, Entry<K, V>> findable = new HashMap<>();
  private final Map<V, Entry<K, V>> unfindable = new HashMap<>();
  private long births;
  private long endings;
  private long clears;
  private long room;

  /** An entry, from its insert to its removal. */
  static final class Entry<K, V> {
    private final K key;
    private final boolean isFindable;
    private final long birth;
    private V value;
    private boolean isThere = true;

    private Entry(K key, boolean isFindable, long birth, V value) {
      this.key = key;
      this.isFindable = isFindable;
      this.birth = birth;
      this.value = value;
    }

    K key() {
      return key;
    }

    V value() {
      return value;
    }

    boolean isFindable() {
      return isFindable;
    }

    boolean isThere() {
      return isThere;
    }

    boolean isOlderThan(long births) {
      return birth < births;
    }
  }

  int size() {
    return findable.size() + unfindable.size();
  }

  boolean hasUnfindable() {
    return !unfindable.isEmpty();
  }

  /** How many entries there have been so far. */
  long births() {
    return births;
  }

  /** How often flyweights have ended so far. */
  long endings() {
    return endings;
  }

  /** How often the map was cleared. */
  long clears() {
    return clears;
  }

  /** Whether an insert now may leave flyweights as they are. */
  boolean hasRoom() {
    return size() < room;
  }

  Stream<Entry<K, V>> entries() {
    return Stream.concat(findable.values().stream(), unfindable.values().stream());
  }

  @Nullable Entry<K, V> find(K key) {
    return findable.get(key);
  }

  /** The entry that a map shows with this key and value. */
  @Nullable Entry<K, V> shown(K key, V value) {
    Entry<K, V> entry = findable.get(key);
    return entry == null ? unfindable.get(value) : entry;
  }

  Entry<K, V> put(K key, boolean isFindable, V value) {
    Entry<K, V> entry = isFindable ? findable.get(key) : null;
    if (entry != null) {
      entry.value = value;
      return entry;
    }
    Entry<K, V> added = new Entry<>(key, isFindable, births++, value);
    endings++;
    if (isFindable) {
      findable.put(key, added);
    } else if (unfindable.put(value, added) != null) {
      throw new IllegalStateException("two NaN entries with value " + value);
    }
    return added;
  }

  void set(Entry<K, V> entry, V value) {
    if (!entry.isFindable) {
      unfindable.remove(entry.value);
      unfindable.put(value, entry);
    }
    entry.value = value;
  }

  void remove(Entry<K, V> entry) {
    entry.isThere = false;
    endings++;
    if (entry.isFindable) {
      findable.remove(entry.key);
    } else {
      unfindable.remove(entry.value);
    }
  }

  void clear() {
    if (size() > 0) {
      List<Entry<K, V>> all = new ArrayList<>(entries().toList());
      all.forEach(this::remove);
      clears++;
    }
  }

  /** Room for so many entries was promised, which a compaction may give up and may not. */
  void promise(long entries) {
    room = Math.max(room, entries);
  }
}
