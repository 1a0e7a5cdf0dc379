package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Scans of one field of ten million structs of a cache line each, more than any cache holds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class FieldScan {
  private static final int STRUCTS = 10_000_000;

  abstract long ints();

  abstract double doubles();

  @Benchmark
  @OperationsPerInvocation(STRUCTS)
  public long scanInts() {
    return ints();
  }

  @Benchmark
  @OperationsPerInvocation(STRUCTS)
  public double scanDoubles() {
    return doubles();
  }

  /** Structs one behind the other. */
  @Subject(Names.INPLACE)
  public static class OfSpan extends FieldScan {
    private final BodySpan span = BodySpan.allocate(Arena.ofAuto(), STRUCTS);

    @Override
    long ints() {
      long sum = 0;
      for (long i = 0; i < STRUCTS; i++) {
        sum += span.at(i).kind();
      }
      return sum;
    }

    @Override
    double doubles() {
      double sum = 0;
      for (long i = 0; i < STRUCTS; i++) {
        sum += span.at(i).x();
      }
      return sum;
    }
  }

  /** Structs in columns, shown by rows. */
  @Subject(Names.COLUMNS)
  public static class OfColumns extends FieldScan {
    private final BodyColumns columns = BodyColumns.allocate(Arena.ofAuto(), STRUCTS);

    @Override
    long ints() {
      long sum = 0;
      for (long i = 0; i < STRUCTS; i++) {
        sum += columns.at(i).kind();
      }
      return sum;
    }

    @Override
    double doubles() {
      double sum = 0;
      for (long i = 0; i < STRUCTS; i++) {
        sum += columns.at(i).x();
      }
      return sum;
    }
  }

  /** The segments of the same columns. */
  @Subject(Names.COLUMN_SEGMENTS)
  public static class OfSegments extends FieldScan {
    private final BodyColumns columns = BodyColumns.allocate(Arena.ofAuto(), STRUCTS);

    @Override
    long ints() {
      MemorySegment kinds = columns.kindColumn();
      long sum = 0;
      for (int i = 0; i < STRUCTS; i++) {
        sum += kinds.getAtIndex(ValueLayout.JAVA_INT, i);
      }
      return sum;
    }

    @Override
    double doubles() {
      MemorySegment xs = columns.xColumn();
      double sum = 0;
      for (int i = 0; i < STRUCTS; i++) {
        sum += xs.getAtIndex(ValueLayout.JAVA_DOUBLE, i);
      }
      return sum;
    }
  }
}
