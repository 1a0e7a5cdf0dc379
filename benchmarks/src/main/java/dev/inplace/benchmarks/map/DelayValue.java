package dev.inplace.benchmarks.map;

/** A value of 24 bytes as Chronicle Map wants it: an interface, of which it writes the class. */
public interface DelayValue {
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
