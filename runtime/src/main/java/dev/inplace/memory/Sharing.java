package dev.inplace.memory;

/** The threads that may use a map in its own memory. Only one at a time may change a shared map. */
public enum Sharing {
  /** Only the thread that created it. */
  CONFINED,
  /** All threads. */
  SHARED
}
