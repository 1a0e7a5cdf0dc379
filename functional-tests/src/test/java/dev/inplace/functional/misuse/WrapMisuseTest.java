package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flyweights and spans over memory that is not right for them. */
class WrapMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "beyond the end",
            "IndexOutOfBoundsException: checkptr: Account at offset 0 does not fit: size 56,"
                + " segment of 8 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            arena -> AccountFlyweight.of(arena.allocate(8, 8), 0)),
        new Misuse(
            "a negative offset",
            "IndexOutOfBoundsException: checkptr: Spot at offset -8 does not fit: size 8, segment"
                + " of 100 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory, -8);
            }),
        new Misuse(
            "misaligned",
            "IllegalArgumentException: checkptr: Spot at offset 2 is misaligned: alignment 4,"
                + " address 0x…\n"
                + "fix: for foreign data use ofUnaligned",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory, 2);
            }),
        new Misuse(
            "foreign data with atomic fields",
            "IllegalArgumentException: checkptr: Meter at offset 4 is misaligned for its @Atomic"
                + " fields: alignment 8, address 0x…\n"
                + "fix: copy it to an aligned address, or remove @Atomic",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              MeterFlyweight.ofUnaligned(memory, 4);
            }),
        new Misuse(
            "on the heap",
            "IllegalArgumentException: checkptr: Spot at offset 0 is on the heap\n"
                + "fix: copy it into a native segment with MemorySegment.copy, and back afterwards",
            arena -> SpotFlyweight.of(MemorySegment.ofArray(new long[4]), 0)),
        new Misuse(
            "a closed segment",
            "IllegalStateException: checkptr: Spot at offset 0 lies in an arena that has been"
                + " closed\n"
                + "fix: keep the arena open while it is used",
            arena -> {
              Arena mine = Arena.ofConfined();
              MemorySegment memory = mine.allocate(8, 8);
              mine.close();
              SpotFlyweight.of(memory, 0);
            }),
        new Misuse(
            "reading what shows nothing",
            "IndexOutOfBoundsException: checkptr: the flyweight shows nothing yet\n"
                + "fix: wrap it first, or let a map or a span point it",
            arena -> new SpotFlyweight().row()),
        new Misuse(
            "writing what shows nothing",
            "IndexOutOfBoundsException: checkptr: the flyweight shows nothing yet\n"
                + "fix: wrap it first, or let a map or a span point it",
            arena -> new SpotFlyweight().row(1)),
        new Misuse(
            "a nested struct of what shows nothing",
            "IndexOutOfBoundsException: checkptr: the flyweight shows nothing yet\n"
                + "fix: wrap it first, or let a map or a span point it",
            arena -> new AccountFlyweight().spot()),
        new Misuse(
            "writing to a read-only segment",
            "IllegalArgumentException: checkptr: Spot at offset 16 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory.asReadOnly(), 16).row(1);
            }),
        new Misuse(
            "writing text to a read-only segment",
            "IllegalArgumentException: checkptr: Spot at offset 16 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory.asReadOnly(), 16).side("N");
            }),
        new Misuse(
            "writing a record to a read-only segment",
            "IllegalArgumentException: checkptr: Spot at offset 16 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory.asReadOnly(), 16).set(new Spot(1, "N"));
            }),
        new Misuse(
            "copying to a read-only segment",
            "IllegalArgumentException: checkptr: Spot at offset 16 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotFlyweight.of(memory.asReadOnly(), 16).copyFrom(SpotFlyweight.of(memory, 8));
            }),
        new Misuse(
            "an atomic write to a read-only segment",
            "IllegalArgumentException: checkptr: Meter at offset 0 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              MeterFlyweight.of(memory.asReadOnly(), 0).getAndAddCount(1);
            }),
        new Misuse(
            "writing a nested struct of a read-only segment",
            "IllegalArgumentException: checkptr: Spot at offset 28 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> {
              MemorySegment memory = arena.allocate(AccountFlyweight.SIZE, 8);
              AccountFlyweight.of(memory.asReadOnly(), 0).spot().row(1);
            }),
        new Misuse(
            "a span with a remainder",
            "IllegalArgumentException: a segment of 20 bytes is not a whole number of Spot (8 bytes"
                + " each): 4 bytes remain\n"
                + "fix: of(segment, offset, count)",
            arena -> SpotSpan.of(arena.allocate(20, 4))),
        new Misuse(
            "a span of a negative number",
            "IllegalArgumentException: checkptr: a span of -1 Spot\n"
                + "fix: give a number from 0 on",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotSpan.of(memory, 0, -1);
            }),
        new Misuse(
            "a span of too many",
            "IndexOutOfBoundsException: checkptr: 13 Spot of 8 bytes do not fit into a segment of"
                + " 100 bytes\n"
                + "fix: give at most 12, or a larger segment",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotSpan.of(memory, 0, 13);
            }),
        new Misuse(
            "a span that begins too late",
            "IndexOutOfBoundsException: checkptr: Spot at offset 8 does not fit: size 96, segment"
                + " of 100 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            arena -> {
              MemorySegment memory = arena.allocate(100, 8);
              SpotSpan.of(memory, 8, 12);
            }),
        new Misuse(
            "allocating a negative number",
            "IllegalArgumentException: checkptr: cannot allocate -1 Spot of 8 bytes each\n"
                + "fix: give a number from 0 on that fits into memory",
            arena -> SpotSpan.allocate(arena, -1)),
        new Misuse(
            "an index of a span",
            "IndexOutOfBoundsException: checkptr: a span of 3 has no struct 3\n"
                + "fix: give an index from 0 to below size()",
            arena -> SpotSpan.allocate(arena, 3).at(3)),
        new Misuse(
            "a negative index of a span",
            "IndexOutOfBoundsException: checkptr: a span of 3 has no struct -1\n"
                + "fix: give an index from 0 to below size()",
            arena -> SpotSpan.allocate(arena, 3).get(-1)),
        new Misuse(
            "a subspan",
            "IndexOutOfBoundsException: checkptr: structs 2 to 4 are not all in a span of 3\n"
                + "fix: give a range within 0 to 3",
            arena -> SpotSpan.allocate(arena, 3).subspan(2, 2)),
        new Misuse(
            "writing to a read-only span",
            "IllegalArgumentException: checkptr: Spot at offset 8 lies in a segment that is for"
                + " reading only\n"
                + "fix: wrap a segment that can be written to, or copy the struct into one",
            arena -> SpotSpan.allocate(arena, 3).asReadOnly().set(1, new Spot(1, "N"))),
        new Misuse(
            "an index of an array of numbers",
            "IndexOutOfBoundsException: Index 2 out of bounds for length 2",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.limits(2);
            }),
        new Misuse(
            "an index of an array of structs",
            "IndexOutOfBoundsException: Index -1 out of bounds for length 2",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.others(-1);
            }),
        new Misuse(
            "a null segment",
            "NullPointerException: checkptr: the segment for Spot is null\n" + "fix: give one",
            arena -> {
              MemorySegment memory = null;
              SpotFlyweight.of(memory, 0);
            }));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTold(Misuse misuse) {
    misuse.check();
  }
}
