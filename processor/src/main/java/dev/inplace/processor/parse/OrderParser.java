package dev.inplace.processor.parse;

import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Request;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** A parser of byte orders: a struct's, and that of one component. */
final class OrderParser {
  private static final String OF_STRUCT = "STRUCT";

  private OrderParser() {}

  /** The byte order of a struct's own numbers. */
  static ByteOrder ofStruct(TypeElement record) {
    return Annotations.constant(record, Struct.class, "byteOrder")
        .flatMap(OrderParser::order)
        .orElse(ByteOrder.LITTLE_ENDIAN);
  }

  /** Refuses a byte order that means nothing on a struct. */
  static void checkStruct(TypeElement record, Origin origin, Diagnostics diagnostics) {
    if (Annotations.constant(record, Struct.class, "byteOrder")
        .filter(OF_STRUCT::equals)
        .isPresent()) {
      diagnostics.add(
          Code.BAD_BYTE_ORDER,
          origin,
          "byteOrder = STRUCT is the order of a component, and names none for the struct",
          "write LITTLE_ENDIAN or BIG_ENDIAN, or leave byteOrder out");
    }
  }

  /** The order of a component's numbers, if it is not that of its struct. */
  static Optional<ByteOrder> ofComponent(
      Component component, FieldType type, Diagnostics diagnostics) {
    Optional<ByteOrder> given =
        Annotations.constant(component.element(), Bytes.class, "order").flatMap(OrderParser::order);
    if (given.isPresent() && !hasOrder(type)) {
      diagnostics.add(
          Code.BAD_BYTE_ORDER,
          component.origin(),
          TypeNames.describe(component.type()) + " has no numbers of several bytes of its own",
          type.nested()
              .map(
                  struct ->
                      "write @Struct(byteOrder = %s) on %s, or @Bytes(order = ...) on its components"
                          .formatted(given.get(), struct.type().simpleName()))
              .orElse("remove order = " + given.get()));
      return Optional.empty();
    }
    return given.filter(
        order -> hasBoth(component.struct()) || order != ofStruct(component.struct()));
  }

  /** Refuses a nested struct that is not read in the order in which the one around it is. */
  static void checkNested(TypeElement nested, Component component, Diagnostics diagnostics) {
    String name = nested.getSimpleName().toString();
    ByteOrder order = ofStruct(nested);
    ByteOrder outer = ofStruct(component.struct());
    if (hasBoth(component.struct()) && !hasBoth(nested)) {
      diagnostics.add(
          Code.ORDERS_MISMATCH,
          component.origin(),
          "the struct is read in either byte order, and %s in %s only".formatted(name, order),
          "write @Struct(orders = true) on %s, too".formatted(name));
    } else if (hasBoth(component.struct()) && order != outer) {
      diagnostics.add(
          Code.ORDERS_MISMATCH,
          component.origin(),
          "%s is declared as %s, and this struct as %s; with orders = true both have one order"
              .formatted(name, order, outer),
          "write the same byteOrder on both, or remove orders = true");
    }
  }

  private static boolean hasBoth(TypeElement record) {
    return Annotations.requests(record).contains(Request.ORDERS);
  }

  /** The order of a constant of the annotation's enum. */
  private static Optional<ByteOrder> order(String constant) {
    return switch (constant) {
      case "LITTLE_ENDIAN" -> Optional.of(ByteOrder.LITTLE_ENDIAN);
      case "BIG_ENDIAN" -> Optional.of(ByteOrder.BIG_ENDIAN);
      default -> Optional.empty();
    };
  }

  private static boolean hasOrder(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar ->
          scalar.primitive() != Primitive.BOOLEAN && scalar.primitive() != Primitive.BYTE;
      case FieldType.Word _, FieldType.Enumeration _ -> true;
      case FieldType.Array array -> hasOrder(array.element());
      case FieldType.Text text -> text.form().isWide();
      case FieldType.Bits _, FieldType.Nested _ -> false;
    };
  }
}
