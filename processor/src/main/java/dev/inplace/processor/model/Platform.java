package dev.inplace.processor.model;

import java.nio.ByteOrder;

/**
 * For whom the bytes of a struct are.
 *
 * @param model the data model, as {@code -Ainplace.model} names it
 * @param byteOrder of numbers
 */
public record Platform(String model, ByteOrder byteOrder) {

  /** The byte order as constants and reports name it: {@code little-endian}. */
  public String byteOrderName() {
    return byteOrder == ByteOrder.BIG_ENDIAN ? "big-endian" : "little-endian";
  }
}
