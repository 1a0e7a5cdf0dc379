package dev.inplace.functional.varying;

import dev.inplace.map.MapStats;
import dev.inplace.map.OffHeapMap;
import dev.inplace.map.text.TextValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map to texts by the numbers of its keys, whatever their kind. */
interface TextMap extends AutoCloseable {
  @Nullable TextValue find(int key);

  TextValue findOrInsert(int key);

  void put(int key, String value);

  @Nullable String get(int key);

  boolean remove(int key);

  /** All entries, as a cursor shows them. */
  Map<String, String> entries();

  /** The key as {@link #entries} has it. */
  String shown(int key);

  TextMap copy();

  void putAll(TextMap other);

  OffHeapMap map();

  @Override
  default void close() {
    map().close();
  }

  default MapStats stats() {
    return map().stats();
  }

  /** Maps of all kinds of keys. */
  static Map<String, Supplier<TextMap>> all() {
    Map<String, Supplier<TextMap>> all = new HashMap<>();
    all.put("long", () -> new OfLong(LongStringMap.create()));
    all.put("String", () -> new OfString(StringStringMap.create()));
    all.put("Leg", () -> new OfLeg(LegStringMap.create()));
    all.put("Title", () -> new OfTitle(TitleStringMap.createShared()));
    return all;
  }

  /** With long keys. */
  record OfLong(LongStringMap map) implements TextMap {
    @Override
    public @Nullable TextValue find(int key) {
      return map.find(key);
    }

    @Override
    public TextValue findOrInsert(int key) {
      return map.findOrInsert(key);
    }

    @Override
    public void put(int key, String value) {
      map.put(key, value);
    }

    @Override
    public @Nullable String get(int key) {
      return map.get(key);
    }

    @Override
    public boolean remove(int key) {
      return map.remove(key);
    }

    @Override
    public Map<String, String> entries() {
      Map<String, String> all = new HashMap<>();
      map.forEach((key, value) -> all.put("" + key, value.toString()));
      return all;
    }

    @Override
    public String shown(int key) {
      return "" + key;
    }

    @Override
    public TextMap copy() {
      return new OfLong(map.copy());
    }

    @Override
    public void putAll(TextMap other) {
      map.putAll((LongStringMap) other.map());
    }
  }

  /** With keys that are texts. */
  record OfString(StringStringMap map) implements TextMap {
    @Override
    public @Nullable TextValue find(int key) {
      return map.find("key é " + key);
    }

    @Override
    public TextValue findOrInsert(int key) {
      return map.findOrInsert("key é " + key);
    }

    @Override
    public void put(int key, String value) {
      map.put("key é " + key, value);
    }

    @Override
    public @Nullable String get(int key) {
      return map.get("key é " + key);
    }

    @Override
    public boolean remove(int key) {
      return map.remove("key é " + key);
    }

    @Override
    public Map<String, String> entries() {
      Map<String, String> all = new HashMap<>();
      map.forEach((key, value) -> all.put(key.toString(), value.toString()));
      return all;
    }

    @Override
    public String shown(int key) {
      return "key é " + key;
    }

    @Override
    public TextMap copy() {
      return new OfString(map.copy());
    }

    @Override
    public void putAll(TextMap other) {
      map.putAll((StringStringMap) other.map());
    }
  }

  /** With keys of two words. */
  record OfLeg(LegStringMap map) implements TextMap {
    @Override
    public @Nullable TextValue find(int key) {
      return map.find(new Leg(key, -key));
    }

    @Override
    public TextValue findOrInsert(int key) {
      return map.findOrInsert(new Leg(key, -key));
    }

    @Override
    public void put(int key, String value) {
      map.put(new Leg(key, -key), value);
    }

    @Override
    public @Nullable String get(int key) {
      return map.get(new Leg(key, -key));
    }

    @Override
    public boolean remove(int key) {
      return map.remove(new Leg(key, -key));
    }

    @Override
    public Map<String, String> entries() {
      Map<String, String> all = new HashMap<>();
      map.forEach((key, value) -> all.put("" + key.from(), value.toString()));
      return all;
    }

    @Override
    public String shown(int key) {
      return "" + key;
    }

    @Override
    public TextMap copy() {
      return new OfLeg(map.copy());
    }

    @Override
    public void putAll(TextMap other) {
      map.putAll((LegStringMap) other.map());
    }
  }

  /** With keys in cells. */
  record OfTitle(TitleStringMap map) implements TextMap {
    @Override
    public @Nullable TextValue find(int key) {
      return map.find(new Title("title " + key));
    }

    @Override
    public TextValue findOrInsert(int key) {
      return map.findOrInsert(new Title("title " + key));
    }

    @Override
    public void put(int key, String value) {
      map.put(new Title("title " + key), value);
    }

    @Override
    public @Nullable String get(int key) {
      return map.get(new Title("title " + key));
    }

    @Override
    public boolean remove(int key) {
      return map.remove(new Title("title " + key));
    }

    @Override
    public Map<String, String> entries() {
      Map<String, String> all = new HashMap<>();
      map.forEach((key, value) -> all.put(key.words(), value.toString()));
      return all;
    }

    @Override
    public String shown(int key) {
      return "title " + key;
    }

    @Override
    public TextMap copy() {
      return new OfTitle(map.copy());
    }

    @Override
    public void putAll(TextMap other) {
      map.putAll((TitleStringMap) other.map());
    }
  }
}
