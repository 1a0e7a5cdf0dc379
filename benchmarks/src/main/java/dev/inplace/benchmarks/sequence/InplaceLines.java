package dev.inplace.benchmarks.sequence;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;

/** A span. */
@Subject(Names.INPLACE)
public class InplaceLines extends Lines {
  private LineSpan lines = LineSpan.allocate(Arena.ofAuto(), 0);
  private long sum;

  @Override
  void make(int count) {
    lines = LineSpan.allocate(Arena.ofAuto(), count);
  }

  @Override
  void key(int index, int key) {
    lines.at(index).key(key);
  }

  @Override
  void sortByKey() {
    lines.sortByLong(LineFlyweight::key);
  }

  @Override
  long search(int key) {
    return lines.binarySearchByLong(LineFlyweight::key, key);
  }

  @Override
  long sumByForEach() {
    sum = 0;
    lines.forEach(line -> sum += line.key());
    return sum;
  }

  @Override
  long countByForEach() {
    sum = 0;
    lines.forEach(line -> sum ^= line.count());
    return sum;
  }

  @Override
  long sumByLoop() {
    long total = 0;
    for (LineFlyweight line : lines) {
      total += line.key();
    }
    return total;
  }
}
