package dev.inplace.hazelcast.machines;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

/** The airports of a flight. */
@Struct
public record Route(@Length(3) String origin, @Length(3) String destination)
    implements Comparable<Route> {
  @Override
  public int compareTo(Route other) {
    int byOrigin = origin.compareTo(other.origin);
    return byOrigin != 0 ? byOrigin : destination.compareTo(other.destination);
  }
}
