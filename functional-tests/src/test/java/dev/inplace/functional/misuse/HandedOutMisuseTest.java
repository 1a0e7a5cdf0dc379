package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A segment that was handed out, taken for more than it is. */
class HandedOutMisuseTest {
  private static final String FIX = "\nfix: give an offset from which it fits, or a larger segment";
  private static final String KEY =
      "IllegalArgumentException: checkptr: Spot at offset 0 lies in a segment that is for reading"
          + " only\n"
          + "fix: wrap a segment that can be written to, or copy the struct into one";

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "the struct behind a value",
            "IndexOutOfBoundsException: checkptr: Account at offset 8 does not fit: size 56,"
                + " segment of 56 bytes"
                + FIX,
            arena -> AccountFlyweight.of(value(arena), 8).balance(-1)),
        new Misuse(
            "a nested struct taken for what it is in",
            "IndexOutOfBoundsException: checkptr: Account at offset 0 does not fit: size 56,"
                + " segment of 8 bytes"
                + FIX,
            arena -> AccountFlyweight.ofUnaligned(found(arena).spot().segment(), 0).balance(-1)),
        new Misuse(
            "an element taken for its neighbour",
            "IndexOutOfBoundsException: checkptr: Spot at offset 8 does not fit: size 8, segment of"
                + " 8 bytes"
                + FIX,
            arena -> SpotFlyweight.of(found(arena).others(0).segment(), 8).row(-1)),
        new Misuse(
            "a span longer than the array",
            "IndexOutOfBoundsException: checkptr: 3 Spot of 8 bytes do not fit into a segment of 16"
                + " bytes\n"
                + "fix: give at most 2, or a larger segment",
            arena -> SpotSpan.of(found(arena).others().segment(), 0, 3).at(2).row(-1)),
        new Misuse(
            "a struct over the bytes of a text",
            "IndexOutOfBoundsException: checkptr: Account at offset 0 does not fit: size 56,"
                + " segment of 8 bytes"
                + FIX,
            arena -> AccountFlyweight.ofUnaligned(found(arena).ownerBytes(), 0).balance(-1)),
        new Misuse(
            "a write to a struct key's bytes",
            "IllegalArgumentException: Attempt to write a read-only segment",
            arena -> spotKey(arena).segment().set(ValueLayout.JAVA_BYTE, 0, (byte) 9)),
        new Misuse(
            "a struct wrapped over a struct key's bytes",
            KEY,
            arena -> SpotFlyweight.of(spotKey(arena).segment(), 0).row(9)),
        new Misuse(
            "a write to a text key's bytes",
            "IllegalArgumentException: Attempt to write a read-only segment",
            arena -> textKey(arena).set(ValueLayout.JAVA_BYTE, 0, (byte) 'x')),
        new Misuse(
            "a struct over a text key's bytes",
            "IndexOutOfBoundsException: checkptr: Spot at offset 0 does not fit: size 8, segment of"
                + " 4 bytes"
                + FIX,
            arena -> SpotFlyweight.ofUnaligned(textKey(arena), 0).row(9)),
        new Misuse(
            "the segment of a flyweight that has ended",
            "StaleFlyweightException: checkptr: a flyweight over key 3 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              LongAccountMap map = LongAccountMap.create(arena);
              map.put(3, Account.of(3));
              AccountFlyweight found = map.at(3);
              map.remove(3);
              found.segment();
            }));
  }

  static AccountFlyweight found(Arena arena) {
    LongAccountMap map = LongAccountMap.create(arena);
    for (long key = 0; key < 6; key++) {
      map.put(key, Account.of(key));
    }
    return map.at(3);
  }

  private static MemorySegment value(Arena arena) {
    return found(arena).segment();
  }

  static SpotFlyweight spotKey(Arena arena) {
    SpotAccountMap map = SpotAccountMap.create(arena);
    map.put(new Spot(1, "NW"), Account.of(1));
    SpotAccountMap.Cursor cursor = map.cursor();
    cursor.next();
    return cursor.key();
  }

  static MemorySegment textKey(Arena arena) {
    StringAccountMap map = StringAccountMap.create(arena);
    map.put("four", Account.of(4));
    map.put("more", Account.of(4));
    StringAccountMap.Cursor cursor = map.cursor();
    cursor.next();
    return cursor.key().segment();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTold(Misuse misuse) {
    misuse.check();
  }
}
