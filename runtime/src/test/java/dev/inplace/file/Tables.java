package dev.inplace.file;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables and blocks that change at random, as those of a map do. */
final class Tables {
  static final List<String> LAYOUT = List.of("keys: long", "values: none");
  private static final int MOST = 5;

  private final Arena arena;
  private final Random random;
  private final List<MemorySegment> tables = new ArrayList<>();
  private final Map<Integer, MemorySegment> blocks = new HashMap<>();

  Tables(Arena arena, Random random) {
    this.arena = arena;
    this.random = random;
  }

  /** The tables and blocks of a file. */
  static Tables of(Arena arena, Random random, SealedHead head, byte[] file) {
    Tables tables = new Tables(arena, random);
    for (Section section : head.sections()) {
      MemorySegment bytes = arena.allocate(section.length(), 64);
      bytes.copyFrom(MemorySegment.ofArray(file).asSlice(section.offset(), section.length()));
      if (section.use() == Section.Use.TABLE) {
        tables.tables.add(bytes);
      } else {
        tables.blocks.put(section.number(), bytes);
      }
    }
    return tables;
  }

  private MemorySegment filled(int size) {
    MemorySegment bytes = arena.allocate(size, 64);
    for (int i = 0; i < size; i += 1 + random.nextInt(300)) {
      bytes.set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt());
    }
    return bytes;
  }

  /** Some changes: in place, growth, splits, removals. */
  void change() {
    for (int i = random.nextInt(6); i >= 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> tables.add(random.nextInt(tables.size() + 1), filled(1024 << random.nextInt(4)));
        case 1 -> blocks.put(1 + random.nextInt(MOST), filled(1 + random.nextInt(700)));
        case 2 -> blocks.remove(1 + random.nextInt(MOST));
        default -> write();
      }
    }
    while (tables.size() > MOST) {
      tables.remove(random.nextInt(tables.size()));
    }
  }

  /** One more table. */
  void grow() {
    tables.add(filled(1 << 15));
  }

  private void write() {
    if (!tables.isEmpty()) {
      MemorySegment table = tables.get(random.nextInt(tables.size()));
      for (int i = random.nextInt(40); i >= 0; i--) {
        table.set(
            ValueLayout.JAVA_BYTE,
            random.nextInt((int) table.byteSize()),
            (byte) random.nextInt(256));
      }
    }
  }

  /** Goes on in other memory with the same bytes. */
  void moveTo(List<MemorySegment> parts) {
    Iterator<MemorySegment> next = parts.iterator();
    tables.replaceAll(_ -> next.next());
    blocks.replaceAll((_, _) -> next.next());
  }

  Contents contents() {
    List<Contents.Part> parts = new ArrayList<>();
    for (MemorySegment table : tables) {
      parts.add(new Contents.Part(Section.of(Section.Use.TABLE, 0, 0, 0, table.byteSize()), table));
    }
    blocks.forEach(
        (number, block) ->
            parts.add(
                new Contents.Part(
                    Section.of(Section.Use.BLOCK, number, 0, 0, block.byteSize()), block)));
    long count = random.nextInt(1000);
    return new Contents(SealedHead.Kind.MAP, random.nextLong(), count, 0, LAYOUT, parts);
  }

  /** All that contents say, without the places of a file. */
  static byte[] state(Contents contents) {
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    state.writeBytes((contents.seed() + " " + contents.count() + "\n").getBytes());
    for (Contents.Part part : contents.parts()) {
      Section section = part.section();
      state.writeBytes((section.use() + " " + section.number() + "\n").getBytes());
      state.writeBytes(part.bytes().toArray(ValueLayout.JAVA_BYTE));
    }
    return state.toByteArray();
  }
}
