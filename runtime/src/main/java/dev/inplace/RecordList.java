package dev.inplace;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** A view of structs as a list of records: each read makes one. */
final class RecordList<R extends Record> extends AbstractList<R> implements RandomAccess {
  private final Sequence<?, R> structs;

  RecordList(Sequence<?, R> structs) {
    this.structs = structs;
  }

  @Override
  public int size() {
    return (int) Math.min(structs.size(), Integer.MAX_VALUE);
  }

  @Override
  public R get(int index) {
    return structs.get(index);
  }

  @Override
  public R set(int index, R value) {
    R before = structs.get(index);
    structs.set(index, Objects.requireNonNull(value, "value"));
    return before;
  }
}
