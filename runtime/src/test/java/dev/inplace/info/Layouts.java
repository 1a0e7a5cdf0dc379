package dev.inplace.info;

import java.util.List;

/** Layouts that tests inspect memory by. */
final class Layouts {
  enum Side {
    BUY,
    SELL
  }

  /** {@code record Leg(@Unsigned short port, double price)}. */
  static final StructInfo LEG =
      struct(
          "demo.Leg",
          16,
          FieldInfo.of("port", "unsigned short", 0, 2, 2),
          FieldInfo.of("price", "double", 8, 8, 8));

  /** With a field of every kind that can be nested or repeated. */
  static final StructInfo ORDER =
      struct(
          "demo.Order",
          80,
          FieldInfo.of("name", "String[18]", 0, 18, 1),
          FieldInfo.of("side", "demo.Side", 18, 1, 1).constants(Side.values()),
          FieldInfo.of("counts", "int[5]", 20, 20, 4),
          FieldInfo.of("legs", "demo.Leg[2]", 40, 32, 8).struct(LEG),
          FieldInfo.of("none", "long[0]", 72, 0, 8),
          FieldInfo.of("last", "byte", 72, 1, 1));

  private Layouts() {}

  static StructInfo struct(String name, long size, FieldInfo... fields) {
    return struct(name, "little-endian", size, fields);
  }

  static StructInfo struct(String name, String byteOrder, long size, FieldInfo... fields) {
    String ptrmask = "0".repeat((int) size / 8);
    return new StructInfo(
        name, "go-amd64", byteOrder, size, 8, 0xABCDEFL, ptrmask, List.of(fields));
  }
}
