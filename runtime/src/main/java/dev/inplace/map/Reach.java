package dev.inplace.map;

import dev.inplace.check.Access;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;

/**
 * How the places of a map are reached: each in the segment of its slab, or, with {@link
 * Access#RAW}, by address in the one segment that is all of memory.
 */
abstract class Reach {
  final Epoch epoch;
  final Slabs slabs;

  // What a look-up needs stands in this object, and not one load further away.
  private MemorySegment[] segments;
  private long[] addresses;
  private long[] ends;

  Reach(String name, Slabs slabs) {
    this.slabs = slabs;
    Addresses bySlab = slabs.addresses();
    epoch =
        Access.RAW
            ? new Epoch(name, this::describeKey, slabs.owner(), bySlab::slabAt)
            : new Epoch(name, this::describeKey);
    segments = slabs.directory();
    addresses = bySlab.byNumber();
    ends = bySlab.endsByNumber();
    slabs.mirrorDirectory(
        directory -> {
          segments = directory;
          addresses = bySlab.byNumber();
          ends = bySlab.endsByNumber();
        });
  }

  /** The segment that a place lies in: its slab, or all of memory. */
  protected final MemorySegment segment(long place) {
    return segmentNumbered(Place.slab(place));
  }

  /** The offset, in the segment of its place, of a bucket or of the one that an entry lies in. */
  protected final long bucket(long place) {
    return origin(place) + Place.bucket(place);
  }

  /** The offset, in the segment of its place, of what is neither a bucket nor an entry. */
  protected final long offset(long place) {
    return origin(place) + Place.offset(place);
  }

  /** The slab that a place lies in, as the JDK checks it. */
  protected final MemorySegment slab(long place) {
    return segments[Place.slab(place)];
  }

  /** The offset, in the segment of a place, of the slab that it lies in. */
  protected final long origin(long place) {
    return originNumbered(Place.slab(place));
  }

  /** A slab by number. */
  final MemorySegment slabNumbered(int number) {
    return segments[number];
  }

  /** The segment that a slab lies in, by its number. */
  final MemorySegment segmentNumbered(int number) {
    return Access.RAW ? Raw.ALL : segments[number];
  }

  /** The offset of a slab in that. */
  final long originNumbered(int number) {
    return Access.RAW ? addresses[number] : 0;
  }

  /** The offset, in its segment, of what lies behind a slab. */
  final long endNumbered(int number, MemorySegment segment) {
    return Access.RAW ? ends[number] : segment.byteSize();
  }

  /** Asks what the JDK asks at the first byte that is read, but not where that is by address. */
  final void requireUsableIfRaw() {
    if (Access.RAW && !epoch.isUsable()) {
      slabs.requireUsable();
    }
  }

  /** What messages call a key, from the number that flyweights keep of it. */
  protected abstract String describeKey(long number);
}
