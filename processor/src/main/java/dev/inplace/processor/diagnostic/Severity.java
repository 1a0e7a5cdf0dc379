package dev.inplace.processor.diagnostic;

/** The effect of a diagnostic on the build: it fails, warns or notes. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
