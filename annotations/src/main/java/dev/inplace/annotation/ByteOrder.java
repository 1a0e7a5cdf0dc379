package dev.inplace.annotation;

/** Which byte of a number comes first. */
public enum ByteOrder {
  /** The lowest one, as on x86 and nearly every ARM. */
  LITTLE_ENDIAN,
  /** The highest one, as in network protocols. */
  BIG_ENDIAN
}
