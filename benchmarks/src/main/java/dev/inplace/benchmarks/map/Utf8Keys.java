package dev.inplace.benchmarks.map;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Text keys that come as bytes. */
abstract class Utf8Keys extends ObjectKeys<Utf8> {
  private final Arena arena = Arena.ofConfined();
  private Utf8 latest = new Utf8(MemorySegment.NULL, 0, 0);

  @Override
  Utf8 key(long number) {
    latest = latest.followedBy(Keys.text(number), arena);
    return latest;
  }
}
