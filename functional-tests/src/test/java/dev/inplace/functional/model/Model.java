package dev.inplace.functional.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expected entries of a map, in a {@link HashMap}. */
final class Model<K, V> {
  private final Map<K, Entry<K, V>> entries = new HashMap<>();
  private long births;
  private long endings;
  private long clears;
  private long room;

  /** An entry, from its insert to its removal. */
  static final class Entry<K, V> {
    private final K key;
    private final long birth;
    private V value;
    private boolean isThere = true;

    private Entry(K key, long birth, V value) {
      this.key = key;
      this.birth = birth;
      this.value = value;
    }

    K key() {
      return key;
    }

    V value() {
      return value;
    }

    boolean isThere() {
      return isThere;
    }

    boolean isOlderThan(long births) {
      return birth < births;
    }
  }

  int size() {
    return entries.size();
  }

  /** A model with the same entries, of a map that was opened again. */
  Model<K, V> copy() {
    Model<K, V> copy = new Model<>();
    entries.values().forEach(entry -> copy.put(entry.key, entry.value));
    return copy;
  }

  /** The number of entries inserted so far. */
  long births() {
    return births;
  }

  /** The number of times that flyweights have ended so far. */
  long endings() {
    return endings;
  }

  /** Notes that all flyweights have ended. */
  void endAll() {
    endings++;
  }

  /** The number of times that the map was cleared. */
  long clears() {
    return clears;
  }

  /** True if an insert now may leave flyweights as they are. */
  boolean hasRoom() {
    return size() < room;
  }

  Stream<Entry<K, V>> entries() {
    return entries.values().stream();
  }

  @Nullable Entry<K, V> find(K key) {
    return entries.get(key);
  }

  Entry<K, V> put(K key, V value) {
    Entry<K, V> entry = entries.get(key);
    if (entry != null) {
      entry.value = value;
      return entry;
    }
    Entry<K, V> added = new Entry<>(key, births++, value);
    endings++;
    entries.put(key, added);
    return added;
  }

  void set(Entry<K, V> entry, V value) {
    entry.value = value;
  }

  void remove(Entry<K, V> entry) {
    entry.isThere = false;
    endings++;
    entries.remove(entry.key);
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
