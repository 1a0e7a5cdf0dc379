package dev.inplace.map;

import dev.inplace.file.WritableFile;

/** Forces a map in a file to move at its next commit. */
public final class Wear {
  private Wear() {}

  /** Sets the wasted bytes above the threshold. */
  public static void out(OffHeapMap map) {
    MapFile file = Peek.at(map, "file", MapFile.class);
    Peek.set(Peek.at(file, "writable", WritableFile.class), "wasted", Long.MAX_VALUE / 2);
  }
}
