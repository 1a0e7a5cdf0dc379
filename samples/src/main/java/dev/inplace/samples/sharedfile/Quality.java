package dev.inplace.samples.sharedfile;

/** The reliability of a reading, in the order of the numbers in the file. */
public enum Quality {
  /** As it was taken, and plausible. */
  GOOD,
  /** As it was taken, and not plausible. */
  SUSPECT,
  /** Changed afterwards. */
  CORRECTED
}
