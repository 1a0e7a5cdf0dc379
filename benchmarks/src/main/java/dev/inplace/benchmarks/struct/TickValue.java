package dev.inplace.benchmarks.struct;

import net.openhft.chronicle.values.Copyable;

/** The same struct as Chronicle Values wants it: an interface, of which it writes the class. */
public interface TickValue extends Copyable<TickValue> {
  int getCount();

  void setCount(int count);

  int addCount(int more);

  int getMax();

  void setMax(int max);

  double getSum();

  void setSum(double sum);

  double addSum(double more);

  long getLast();

  void setLast(long last);
}
