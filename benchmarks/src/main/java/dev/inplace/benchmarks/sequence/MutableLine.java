package dev.inplace.benchmarks.sequence;

/** The same as an object. */
final class MutableLine {
  int key;
  int count;
  long id;
  double a;
  double b;
  double c;
  double d;
  double e;
  double f;

  int key() {
    return key;
  }
}
