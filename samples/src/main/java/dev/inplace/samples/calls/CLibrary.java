package dev.inplace.samples.calls;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.inplace.samples.calls.CStructs.LDiv;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Functions of the C library with structs by value, by pointer and in arrays. */
public final class CLibrary {
  private static final MethodHandle TIME = CFunction.of("time", JAVA_LONG, ADDRESS);
  private static final MethodHandle LOCALTIME = CFunction.of("localtime", ADDRESS, ADDRESS);
  private static final MethodHandle STAT = CFunction.of("stat", JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle LDIV =
      CFunction.of("ldiv", LDivFlyweight.LAYOUT, JAVA_LONG, JAVA_LONG);
  private static final MethodHandle QSORT =
      CFunction.ofVoid("qsort", ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS);
  private static final FunctionDescriptor COMPARISON =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle COMPARE = compare();

  private CLibrary() {}

  /** Seconds since 1970. */
  public static long time() {
    return CFunction.call(() -> (long) TIME.invokeExact(MemorySegment.NULL));
  }

  /** The local time: C's own struct, which its next call overwrites. */
  public static TmFlyweight localtime(long seconds) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocateFrom(JAVA_LONG, seconds);
      return TmFlyweight.ofPointer(
          CFunction.call(() -> (MemorySegment) LOCALTIME.invokeExact(time)));
    }
  }

  /** A quotient and a remainder: a struct returned by value. */
  public static LDiv ldiv(long dividend, long divisor) {
    try (Arena arena = Arena.ofConfined()) {
      SegmentAllocator allocator = arena;
      MemorySegment result =
          CFunction.call(() -> (MemorySegment) LDIV.invokeExact(allocator, dividend, divisor));
      return LDivFlyweight.of(result, 0).toRecord();
    }
  }

  /** The status of some files, in an array of structs that is filled one by one. */
  public static StatSpan stat(Arena arena, List<Path> files) throws IOException {
    StatSpan stats = StatSpan.allocate(arena, files.size());
    for (int i = 0; i < files.size(); i++) {
      MemorySegment path = arena.allocateFrom(files.get(i).toString());
      MemorySegment stat = stats.at(i).segment();
      if (CFunction.call(() -> (int) STAT.invokeExact(path, stat)) != 0) {
        throw new IOException("stat fails for " + files.get(i));
      }
    }
    return stats;
  }

  /** Sorts by C's {@code qsort}, which calls a comparator of ours with two pointers. */
  @SuppressWarnings("restricted") // the linker's upcalls need native access
  public static void qsort(StatSpan stats, Comparator<StatFlyweight> order) {
    Compare pointers =
        (left, right) ->
            order.compare(StatFlyweight.ofPointer(left), StatFlyweight.ofPointer(right));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment upcall =
          Linker.nativeLinker().upcallStub(COMPARE.bindTo(pointers), COMPARISON, arena);
      MemorySegment array = stats.segment();
      CFunction.run(
          () -> {
            QSORT.invokeExact(array, stats.size(), StatFlyweight.SIZE, upcall);
          });
    }
  }

  /** The comparator as C sees it: {@code int (*)(const void *, const void *)}. */
  interface Compare {
    int compare(MemorySegment left, MemorySegment right);
  }

  private static MethodHandle compare() {
    try {
      return MethodHandles.lookup()
          .findVirtual(Compare.class, "compare", COMPARISON.toMethodType());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
