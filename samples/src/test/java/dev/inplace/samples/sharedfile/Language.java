package dev.inplace.samples.sharedfile;

import java.util.Locale;

/** The languages that a program for files of readings is written in. */
enum Language {
  C,
  GO,
  JAVA;

  /** The text that its program writes into the field {@code editor}. */
  String editor() {
    return name().toLowerCase(Locale.ROOT);
  }
}
