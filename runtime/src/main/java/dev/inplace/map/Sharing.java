package dev.inplace.map;

/** Which threads may use a map in memory of its own; also then, one at a time may change it. */
public enum Sharing {
  /** The thread that made it. */
  CONFINED,
  /** All. */
  SHARED
}
