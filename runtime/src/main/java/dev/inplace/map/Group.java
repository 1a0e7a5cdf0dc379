package dev.inplace.map;

/**
 * The entries of a group of a {@link MapCursor}, bucket by bucket, in a map that does not change
 * meanwhile.
 *
 * <p>While each group is one bucket, some that lie side by side are taken together. In a flat map
 * they end, if they can, where no run goes on; then no hash needs to tell whose an entry is.
 */
final class Group {
  private static final int LEAST_TOGETHER = 8;
  private static final int MOST_TOGETHER = 16;

  private final Header map;
  private Slots slots; // those since the map was compacted, if it was
  private final long groups;
  private final Heads heads;
  private final long stride;

  private long first;
  private long end;
  private boolean areTogether;
  private boolean isPartOfBuckets;

  private int headsLeft;
  private long firstHead;
  private long head;
  private long behind;
  private long hops;
  private boolean mayHaveOthers;

  private long bucket;
  private long entries;

  /** None yet, of so many groups. */
  Group(Header map, long groups) {
    this.map = map;
    this.groups = groups;
    slots = map.slots();
    heads = new Heads(map);
    stride = map.geometry.stride();
  }

  /** Goes on to a group, and to at most so many that are taken with it. */
  void begin(long group, long most) {
    slots = map.slots();
    Growth growth = map.isGrowing() ? map.growth() : null;
    long buckets = growth == null ? map.table().buckets() : growth.oldBuckets();
    areTogether = growth == null && groups == buckets;
    isPartOfBuckets = groups > buckets;
    first = group;
    firstHead = Place.NONE;
    behind = Place.NONE;
    if (areTogether) {
      end = endTogether(Math.min(most, MOST_TOGETHER));
      headsLeft = (int) (end - first);
      firstHead = map.table().bucket(first);
      head = firstHead - stride;
      mayHaveOthers = slots.isReached(firstHead);
    } else {
      end = first + 1;
      long step = Math.min(groups, buckets);
      heads.begin(first & (step - 1), map.table().buckets(), step);
    }
  }

  /** A slab is a ring of its own, so what goes on from its last bucket does not go on to others. */
  private long endTogether(long most) {
    Table table = map.table();
    long inSlab =
        table.geometry().bucketsPerSlab() - (first & (table.geometry().bucketsPerSlab() - 1));
    long last = first + Math.min(most, inSlab);
    long end = Math.min(first + LEAST_TOGETHER, last);
    while (end < last && slots.goesOn(table.bucket(end - 1))) {
      end++;
    }
    return end;
  }

  /** The first group that has not been taken. */
  long end() {
    return end;
  }

  /** The bucket that it has come to. */
  long bucket() {
    return bucket;
  }

  /** Those of its entries that are of the group, as a word of {@link Tophash}. */
  long entries() {
    return entries;
  }

  /** Goes on to the next bucket; false if there is none. */
  boolean nextBucket() {
    boolean isHead = behind == Place.NONE;
    if (isHead) {
      bucket = nextHead();
      if (bucket == Place.NONE) {
        return false;
      }
    } else {
      bucket = behind;
      mayHaveOthers = slots.areShared();
    }
    long word = slots.tophashes(bucket);
    behind = behind(word);
    entries = entriesIn(word, isHead);
    return true;
  }

  private long nextHead() {
    hops = 0;
    if (areTogether) {
      head = headsLeft-- > 0 ? head + stride : Place.NONE;
      return head;
    }
    head = heads.next();
    if (head != Place.NONE) {
      firstHead = head;
      mayHaveOthers = slots.isReached(head);
    }
    return head;
  }

  private long behind(long word) {
    if (areTogether && slots.areShared() && headsLeft > 0) {
      return Place.NONE; // but the next head
    }
    long next = slots.behind(head, bucket, word, ++hops);
    return next == firstHead ? Place.NONE : next;
  }

  private long entriesIn(long word, boolean isHead) {
    long found = Tophash.entries(word);
    long unsure = 0;
    if (mayHaveOthers) {
      long beforeEmpty = Tophash.beforeFirst(Tophash.ends(word)); // where runs from before end
      found &= isHead ? -1 : beforeEmpty;
      unsure = found & beforeEmpty;
      mayHaveOthers = beforeEmpty == -1;
    }
    return without(isPartOfBuckets ? found : unsure, found);
  }

  /** Without those, of some, that are of other groups. */
  private long without(long unsure, long found) {
    long others = 0;
    for (long left = unsure; left != 0; left = Tophash.rest(left)) {
      others |= isOfGroup(bucket | Tophash.first(left)) ? 0 : left & -left;
    }
    return found ^ others;
  }

  private boolean isOfGroup(long place) {
    long hash = map.hashAt(place);
    long group = hash & (groups - 1);
    boolean isOfHead = areTogether || (hash & (heads.buckets() - 1)) == heads.number();
    return isOfHead && first <= group && group < end;
  }
}
