package dev.inplace.benchmarks.report;

import java.util.Locale;

/** The text of numbers. */
final class Numbers {
  static final String NONE = "–";

  private Numbers() {}

  /** With two significant digits at least, and no more than one decimal from ten on. */
  static String plain(double number) {
    if (Double.isNaN(number)) {
      return NONE;
    }
    double size = Math.abs(number);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, number);
  }

  static String percent(double part) {
    return Double.isNaN(part) ? NONE : String.format(Locale.ROOT, "%.0f %%", 100 * part);
  }

  /** JMH itself allocates far less than half a byte per operation. */
  static String bytes(double bytes) {
    return Double.isNaN(bytes) ? NONE : String.format(Locale.ROOT, "%.0f", bytes);
  }

  static String power(long entries) {
    int exponent = (int) Math.round(Math.log10((double) entries));
    boolean exact = Math.round(Math.pow(10, exponent)) == entries;
    return exact ? "10" + superscript(exponent) : Long.toString(entries);
  }

  private static String superscript(int number) {
    StringBuilder digits = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      digits.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return digits.toString();
  }
}
