package dev.inplace.map;

import dev.inplace.check.Access;
import dev.inplace.check.Epoch;
import java.lang.foreign.MemorySegment;

/**
 * How the places of a map are reached: each in the segment of its slab, or, with {@link
 * Access#RAW}, by address in the one segment that is all of memory. Flat maps are always reached by
 * slabs: their look-ups count slots from the beginning of a slab.
 */
abstract class Reach {
  final Epoch epoch;
  final Slabs slabs;
  final boolean byAddress;

  // What a look-up needs stands in this object, and not one load further away.
  private MemorySegment[] segments;
  private long[] addresses;

  Reach(String name, Geometry geometry, Slabs slabs) {
    this.slabs = slabs;
    byAddress = Access.RAW && !geometry.isFlat();
    Addresses bySlab = slabs.addresses();
    epoch =
        byAddress
            ? new Epoch(name, this::describeKey, slabs.owner(), bySlab::slabAt)
            : new Epoch(name, this::describeKey);
    segments = slabs.directory();
    addresses = bySlab.byNumber();
    slabs.mirrorDirectory(
        directory -> {
          segments = directory;
          addresses = bySlab.byNumber();
        });
  }

  /** The segment that a place lies in: its slab, or all of memory. */
  protected final MemorySegment segment(long place) {
    return Access.RAW && byAddress ? Raw.ALL : segments[Place.slab(place)];
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
    return Access.RAW && byAddress ? addresses[Place.slab(place)] : 0;
  }

  /** A slab by number. */
  final MemorySegment slabNumbered(int number) {
    return segments[number];
  }

  /** Asks what the JDK asks at the first byte that is read, but not where that is by address. */
  final void requireOwnerIfRaw() {
    if (Access.RAW && !epoch.isUsable()) {
      slabs.requireOwner();
    }
  }

  /** What messages call a key, from the number that flyweights keep of it. */
  protected abstract String describeKey(long number);
}
