package dev.inplace.functional.misuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spans as a whole: flyweights kept beyond a step, wrong indexes, memory for reading only. */
class SequenceMisuseTest {
  private static final String PASSED =
      "StaleFlyweightException: checkptr: a flyweight of an iteration has ended: its step is over\n"
          + "fix: keep an index, or a copy by toRecord()";

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "a list of the flyweights of forEach",
            "nothing",
            PASSED,
            arena -> {
              List<SpotFlyweight> kept = new ArrayList<>();
              SpotSpan.allocate(arena, 100).forEach(kept::add);
              kept.getFirst().row();
            }),
        new Misuse(
            "the last flyweight of forEach",
            "nothing",
            PASSED,
            arena -> {
              List<SpotFlyweight> kept = new ArrayList<>();
              SpotSpan.allocate(arena, 1).forEach(kept::add);
              kept.getLast().row(1);
            }),
        new Misuse(
            "a flyweight kept in a loop",
            "nothing",
            PASSED,
            arena -> {
              List<SpotFlyweight> kept = new ArrayList<>();
              for (SpotFlyweight spot : SpotSpan.allocate(arena, 2)) {
                kept.add(spot);
              }
              kept.getLast().row();
            }),
        new Misuse(
            "a flyweight kept of a spliterator",
            "nothing",
            PASSED,
            arena -> {
              List<SpotFlyweight> kept = new ArrayList<>();
              SpotSpan.allocate(arena, 2).spliterator().forEachRemaining(kept::add);
              kept.getLast().segment();
            }),
        new Misuse(
            "a flyweight kept of a search",
            "nothing",
            PASSED,
            arena -> {
              List<SpotFlyweight> kept = new ArrayList<>();
              SpotSpan.allocate(arena, 2).indexOf(spot -> !kept.add(spot));
              kept.getFirst().row();
            }),
        new Misuse(
            "a step too many",
            NoSuchElementException.class.getSimpleName()
                + ": checkptr: no struct 1\nfix: check hasNext() first",
            arena -> {
              Iterator<SpotFlyweight> spots = SpotSpan.allocate(arena, 1).iterator();
              spots.next();
              spots.next();
            }),
        new Misuse(
            "a swap with a struct that is not there",
            "IndexOutOfBoundsException: checkptr: a span of 3 has no struct 3\n"
                + "fix: give an index from 0 to below size()",
            arena -> SpotSpan.allocate(arena, 3).swap(0, 3)),
        new Misuse(
            "more structs than there are",
            "IndexOutOfBoundsException: checkptr: structs 0 to 3 are not all in a span of 2\n"
                + "fix: give a range within 0 to 2",
            arena -> SpotSpan.allocate(arena, 2).copyFrom(SpotSpan.allocate(arena, 3))),
        new Misuse(
            "a sort of what is for reading only",
            readOnly(),
            arena ->
                SpotSpan.allocate(arena, 2)
                    .asReadOnly()
                    .sort(Comparator.comparingInt(SpotFlyweight::row))),
        new Misuse(
            "a swap of what is for reading only",
            readOnly(),
            arena -> SpotSpan.allocate(arena, 2).asReadOnly().swap(0, 1)),
        new Misuse(
            "a fill of what is for reading only",
            readOnly(),
            arena -> SpotSpan.allocate(arena, 2).asReadOnly().fill(new Spot(1, "a"))),
        new Misuse(
            "a copy to what is for reading only",
            readOnly(),
            arena -> {
              SpotSpan spots = SpotSpan.allocate(arena, 2);
              spots.asReadOnly().copyFrom(spots);
            }),
        new Misuse(
            "the least of nothing",
            "NoSuchElementException: checkptr: SpotSpan has no struct\nfix: check isEmpty() first",
            arena -> SpotSpan.allocate(arena, 0).min(Comparator.comparingInt(SpotFlyweight::row))),
        new Misuse(
            "no part",
            "IllegalArgumentException: 0 parts\nfix: give a number from 1 on",
            arena -> SpotSpan.allocate(arena, 2).partition(0)),
        new Misuse(
            "a sort of a span that has ended",
            "StaleFlyweightException: checkptr: a flyweight over key 1 of LongAccountMap has ended:"
                + " a removal came after it was found\n"
                + "fix: find it again",
            arena -> {
              try (LongAccountMap map = LongAccountMap.create()) {
                map.put(1, Account.of(1));
                SpotSpan others = map.at(1).others();
                map.remove(1);
                others.sortByLong(SpotFlyweight::row);
              }
            }));
  }

  private static String readOnly() {
    return "IllegalArgumentException: checkptr: Spot at offset 0 lies in a segment that is for"
        + " reading only\n"
        + "fix: wrap a segment that can be written to, or copy the struct into one";
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReported(Misuse misuse) {
    misuse.check();
  }
}
