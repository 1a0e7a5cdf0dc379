package dev.inplace.processor.file;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The entries of a map in a file: all are counted, and some are shown. */
final class StoredEntries {
  private static final int EMPTY = 0;

  private final StoredFile file;
  private final Consumer<String> line;
  private final long most;
  private final StoredSlots slots;
  private final boolean hasTexts;
  private final StoredField keys;
  private final StoredField values;
  private final StoredValue text;
  private final Map<Integer, Map<Integer, StoredSection>> blocks;
  private final List<String> errors = new ArrayList<>();
  private long count;
  private long ofSlots;

  StoredEntries(StoredFile file, Consumer<String> line, long most) throws BadFile {
    this.file = file;
    this.line = line;
    this.most = most;
    slots = file.slots();
    hasTexts = file.hasTexts();
    keys = file.keys();
    values = file.values();
    text = new StoredValue(file.bytes());
    blocks = file.blocks();
  }

  private long valueSize() {
    return slots.hasLargeValues() ? Long.BYTES : values.size();
  }

  /** Counts the entries of a table, and shows them. */
  void show(StoredSection table) throws BadFile {
    long all = slots.count(table.length());
    ofSlots += all;
    for (long slot = 0; slot < all; slot++) {
      long control = table.offset() + slots.control(all, slot);
      if (file.bytes().get(ValueLayout.JAVA_BYTE, control) == EMPTY) {
        continue;
      }
      count++;
      long key = table.offset() + slots.key(slot);
      long value = table.offset() + slots.value(slot, valueSize());
      show(key, value);
    }
  }

  private void show(long key, long value) {
    try {
      String shown = key(key) + value(value);
      if (count <= most) {
        line.accept(shown);
      }
    } catch (IndexOutOfBoundsException e) {
      errors.add("the entry at %d: %s".formatted(key, e.getMessage()));
    }
  }

  private Map<Integer, StoredSection> group(int number) {
    return blocks.getOrDefault(number, Map.of());
  }

  /** The words before the place of a key: its hash, in a flat table. */
  private long hashSize() {
    return slots.isFlat() ? Long.BYTES : 0;
  }

  private String key(long at) {
    if (hasTexts) {
      long place = file.word(at + hashSize());
      long length = file.word(at + hashSize() + Long.BYTES);
      return length == 0 ? "\"\"" : text.utf8(StoredFile.at(group(0), place, length), length);
    }
    return slots.hasLargeKeys()
        ? text.text(keys, StoredFile.at(group(0), file.word(at + hashSize()), keys.size()))
        : text.text(keys, at);
  }

  private String value(long at) {
    if (values.type().equals("none")) {
      return "";
    }
    int group = hasTexts || slots.hasLargeKeys() ? 1 : 0;
    return " = "
        + (slots.hasLargeValues()
            ? text.text(values, StoredFile.at(group(group), file.word(at), values.size()))
            : text.text(values, at));
  }

  /** The errors of all tables. */
  List<String> errors() {
    if (count != file.head().count()) {
      errors.add("it has %d entries, and its head says %d".formatted(count, file.head().count()));
    }
    if (count > 0 && count >= ofSlots) {
      errors.add("none of its %d slots is empty".formatted(ofSlots));
    }
    return errors;
  }

  /** Entries of all tables. */
  long count() {
    return count;
  }

  /** Slots of all tables. */
  long slots() {
    return ofSlots;
  }
}
