package dev.inplace.processor.model;

import java.nio.ByteOrder;

/**
 * The platform of a struct's bytes.
 *
 * @param model the data model, as in {@code -Ainplace.model}
 * @param byteOrder of numbers
 */
public record Platform(String model, ByteOrder byteOrder) {

  /** The same platform with the other byte order. */
  public Platform reversed() {
    boolean isBigEndian = byteOrder == ByteOrder.BIG_ENDIAN;
    return new Platform(model, isBigEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /** The byte order in constants and reports: {@code little-endian}. */
  public String byteOrderName() {
    return name(byteOrder);
  }

  /** A byte order in constants and reports. */
  static String name(ByteOrder byteOrder) {
    return byteOrder == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian";
  }
}
