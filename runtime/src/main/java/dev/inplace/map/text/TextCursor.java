package dev.inplace.map;

import java.util.Arrays;

/** A cursor over a map whose keys are texts: it notes their hashes and serial numbers. */
public abstract class TextCursor extends MapCursor {
  private final TextKeyedMap map;
  private final TextFlyweight shownKey = new TextFlyweight();
  private long[] hashes = new long[TYPICAL_GROUP];
  private long[] serials = new long[TYPICAL_GROUP];

  /** A cursor before the first entry. */
  protected TextCursor(TextKeyedMap map) {
    super(map);
    this.map = map;
  }

  /** The key of the entry that the cursor stands at, where it lies. */
  public final TextFlyweight key() {
    return map.showKey(current(), shownKey);
  }

  /** The hash of the key of the entry that the cursor stands at. */
  protected final long notedHash() {
    return hashes[index()];
  }

  @Override
  protected final void note(int index, long bucket, long entries) {
    if (index + SLOTS > hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * hashes.length);
      serials = Arrays.copyOf(serials, 2 * serials.length);
    }
    int next = index;
    for (long left = entries; left != 0; left = Tophash.rest(left)) {
      long place = bucket | slot(Tophash.first(left));
      hashes[next] = map.hashAt(place);
      serials[next] = map.serialAt(place);
      next++;
    }
  }

  @Override
  protected final long locate(int index) {
    return map.entryOf(hashes[index], serials[index]);
  }
}
