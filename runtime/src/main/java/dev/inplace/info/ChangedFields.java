package dev.inplace.info;

import dev.inplace.check.LayoutChangedError;
import java.util.AbstractList;

/**
 * The fields of a struct whose flyweight was compiled against other enums or structs than those of
 * the run. Each use throws.
 */
final class ChangedFields extends AbstractList<FieldInfo> {
  private final String change;

  ChangedFields(String change) {
    this.change = change;
  }

  String change() {
    return change;
  }

  LayoutChangedError error() {
    return new LayoutChangedError(change);
  }

  @Override
  public FieldInfo get(int index) {
    throw error();
  }

  @Override
  public int size() {
    throw error();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
