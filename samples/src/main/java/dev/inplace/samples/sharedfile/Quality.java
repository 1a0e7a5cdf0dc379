package dev.inplace.samples.sharedfile;

/** How far a reading can be trusted. The order is that of the numbers in the file. */
public enum Quality {
  /** As it was taken, and plausible. */
  GOOD,
  /** As it was taken, and not plausible. */
  SUSPECT,
  /** Changed afterwards. */
  CORRECTED
}
