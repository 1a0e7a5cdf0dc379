package dev.inplace.map;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Goes through the entries of a map, in an order that is drawn anew each time, while the map may
 * change.
 *
 * <p><b>Contract</b>, Go's: an entry that is there throughout is met once; one removed before it is
 * reached is not met; one added meanwhile may be or not. A cursor is at its end once the map has
 * been empty or was closed.
 *
 * <p><b>How.</b> Entries are taken in groups: all whose hash ends in the same bits, as many bits as
 * the smaller table had when the cursor began. However the map grows, an entry never leaves its
 * group, and a group is a whole number of buckets, unless the map was compacted. The places and
 * keys of a group are noted as it is reached; once the map has changed, each noted key is looked up
 * again. Of {@link Unfindable} entries the hash is noted too, which leads to their place.
 */
public abstract class MapCursor {
  /** Room for the entries of a group that is begun with; more if there are more. */
  protected static final int TYPICAL_GROUP = 16;

  private static final long NOT_NOTED = 0; // no entry's hash: its tophash is at least 5

  private final Entries map;
  private final long groups;
  private final long firstGroup;
  private final int firstSlot;
  private final long emptied;
  private final long redrawn;
  private long groupsDone;
  private boolean isShared; // whether buckets have entries of several groups
  private long[] places = new long[TYPICAL_GROUP];
  private long[] unfindable = {}; // hashes, made long enough when the first such entry is met
  private long placesAsOf;
  private int found;
  private int index;
  private long current = Place.ABSENT;
  private long currentAsOf;

  /** A cursor before the first entry. */
  protected MapCursor(OffHeapMap map) {
    this.map = map;
    map.slabs().requireUsable();
    Growth growth = map.growth();
    groups = growth == null ? map.table().buckets() : growth.oldBuckets();
    long random = ThreadLocalRandom.current().nextLong();
    firstGroup = random & (groups - 1);
    firstSlot = (int) (random >>> 61);
    emptied = map.emptied();
    redrawn = map.redrawn();
  }

  /** Moves on to the next entry; false if there is none. */
  public final boolean next() {
    index++;
    while (map.emptied() == emptied) {
      for (; index < found; index++) {
        long place = map.changes() == placesAsOf ? places[index] : find(index);
        if (place != Place.ABSENT) {
          stand(place);
          return true;
        }
      }
      if (groupsDone == groups) {
        break;
      }
      collect((firstGroup + groupsDone++) & (groups - 1));
      index = 0;
    }
    current = Place.ABSENT;
    return false;
  }

  /**
   * Removes the entry that the cursor stands at.
   *
   * @throws IllegalStateException if it stands at none
   */
  public final void remove() {
    long place = current();
    boolean unmoved =
        map.changes() == placesAsOf && map.growth() == null && !map.slots().areShared();
    map.removeEntry(place, map.hashAt(place));
    if (unmoved) {
      placesAsOf =
          map.changes(); // without an evacuation, a removal from a chain moves no other entry
    }
    current = Place.ABSENT;
  }

  /**
   * Where the entry that the cursor stands at is now.
   *
   * @throws IllegalStateException if it stands at none, or the entry has been removed
   */
  protected final long current() {
    map.requireUsableIfRaw();
    if (current != Place.ABSENT && map.changes() != currentAsOf) {
      long place = map.emptied() == emptied ? find(index) : Place.ABSENT;
      if (place == Place.ABSENT) {
        throw new IllegalStateException(
            "the entry that the cursor stood at has been removed\nfix: call next() to go on");
      }
      stand(place);
    }
    if (current == Place.ABSENT) {
      throw new IllegalStateException("the cursor stands at no entry\nfix: call next() first");
    }
    return current;
  }

  /** Which of the noted keys is that of the entry the cursor stands at. */
  protected final int index() {
    return index;
  }

  /** Notes the key of an entry. */
  protected abstract void note(int index, long place);

  /** Looks a noted key up: its place now, or {@link Place#ABSENT}. */
  protected abstract long locate(int index);

  private long find(int index) {
    if (!isUnfindable(index)) {
      return locate(index);
    }
    requireSameHashes();
    return map.unfindable().find(unfindable[index]);
  }

  private boolean isUnfindable(int index) {
    return index < unfindable.length && unfindable[index] != NOT_NOTED;
  }

  private void stand(long place) {
    current = place;
    currentAsOf = map.changes();
  }

  /**
   * Notes the entries of a group: those of the buckets whose number ends in its bits. Once the map
   * has been made smaller than it was when the cursor began, a bucket has entries of several
   * groups.
   */
  private void collect(long group) {
    map.slabs().requireUsable();
    requireSameHashes();
    found = 0;
    placesAsOf = map.changes();
    Growth growth = map.growth();
    Table table = map.table();
    long buckets = growth == null ? table.buckets() : growth.oldBuckets();
    long step = Math.min(groups, buckets);
    isShared = groups > buckets;
    for (long index = group & (step - 1); index < buckets; index += step) {
      if (growth != null && !growth.isEvacuated(index)) {
        collect(growth.oldBucket(index), index, buckets, group);
        continue;
      }
      for (long bucket = index; bucket < table.buckets(); bucket += buckets) {
        collect(table.bucket(bucket), bucket, table.buckets(), group);
      }
    }
  }

  private void requireSameHashes() {
    if (map.redrawn() != redrawn) {
      throw new IllegalStateException(
          "the map was compacted, and keys with a NaN cannot be told from each other any more\n"
              + "fix: call compact() before or after iteration");
    }
  }

  private void collect(long head, long index, long buckets, long group) {
    Slots slots = map.slots();
    long bucket = head;
    for (long hops = 1; bucket != Place.NONE; hops++) {
      long numbered =
          slots.withNumber(index, buckets, bucket == head, bucket, slots.tophashes(bucket));
      long entries = Long.rotateRight(numbered, firstSlot * 8);
      for (; entries != 0; entries = Tophash.rest(entries)) {
        long place = bucket | ((Tophash.first(entries) + firstSlot) & 7);
        if (!isShared || isOf(group, place)) {
          add(place);
        }
      }
      bucket = slots.behind(head, bucket, hops);
    }
  }

  private boolean isOf(long group, long place) {
    return (map.hashOf(place) & (groups - 1)) == group;
  }

  private void add(long place) {
    if (found == places.length) {
      places = Arrays.copyOf(places, found * 2);
    }
    places[found] = place;
    noteHash(found, map.isUnfindable(place) ? map.hashOf(place) : NOT_NOTED);
    note(found++, place);
  }

  private void noteHash(int index, long hash) {
    if (index < unfindable.length) {
      unfindable[index] = hash;
    } else if (hash != NOT_NOTED) {
      unfindable = Arrays.copyOf(unfindable, places.length);
      unfindable[index] = hash;
    }
  }
}
