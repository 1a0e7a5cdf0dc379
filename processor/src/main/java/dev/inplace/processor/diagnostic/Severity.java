package dev.inplace.processor.diagnostic;

/** What a diagnostic does to the build: it fails it, warns, or only tells. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
