package dev.inplace.map;

import dev.inplace.file.WritableFile;

/** Makes a map in a file move to another mapping of it. */
public final class Wear {
  private Wear() {}

  /** Lets the next commit think that all before have compared in vain. */
  public static void out(OffHeapMap map) {
    MapFile file = Peek.at(map, "file", MapFile.class);
    Peek.set(Peek.at(file, "writable", WritableFile.class), "wasted", Long.MAX_VALUE / 2);
  }
}
