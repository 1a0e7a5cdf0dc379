package dev.inplace.annotation;

/** The order of the bytes of a number. */
public enum ByteOrder {
  /** Lowest byte first, as on x86 and nearly every ARM. */
  LITTLE_ENDIAN,
  /** Highest byte first, as in network protocols. */
  BIG_ENDIAN,
  /** For a component: the order of its struct. */
  STRUCT
}
