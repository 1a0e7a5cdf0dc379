package dev.inplace.benchmarks.sequence;

import dev.inplace.benchmarks.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A list of objects, which are changed. */
@Subject("objects")
public class ObjectLines extends Lines {
  private static final Comparator<MutableLine> BY_KEY = Comparator.comparingInt(MutableLine::key);

  private final List<MutableLine> lines = new ArrayList<>();
  private final MutableLine sought = new MutableLine();
  private long sum;

  @Override
  void make(int count) {
    lines.clear();
    for (int i = 0; i < count; i++) {
      lines.add(new MutableLine());
    }
  }

  @Override
  void key(int index, int key) {
    lines.get(index).key = key;
  }

  @Override
  void sortByKey() {
    lines.sort(BY_KEY);
  }

  @Override
  long search(int key) {
    sought.key = key;
    return Collections.binarySearch(lines, sought, BY_KEY);
  }

  @Override
  long sumByForEach() {
    sum = 0;
    lines.forEach(line -> sum += line.key);
    return sum;
  }

  @Override
  long countByForEach() {
    sum = 0;
    lines.forEach(line -> sum ^= line.count);
    return sum;
  }

  @Override
  long sumByLoop() {
    long total = 0;
    for (MutableLine line : lines) {
      total += line.key;
    }
    return total;
  }
}
