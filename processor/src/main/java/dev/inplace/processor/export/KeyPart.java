package dev.inplace.processor.export;

import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.KeyNumber;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bytes of a struct key that a reader changes before it compares them: equal keys may differ there.
 *
 * @param size bytes; of a byte with bits of fields, the mask of those bits
 */
record KeyPart(long offset, long size, Use use) {

  /** The meaning of the bytes. */
  enum Use {
    PADDING,
    BITS,
    NUMBER,
    BIG_NUMBER,
    TRUTHS,
    CHARS
  }

  /** The parts of a key, in the order of their offsets. */
  static List<KeyPart> of(StructLayout key, Layouter layouter) {
    List<KeyPart> parts = new ArrayList<>();
    add(0, key, layouter, parts);
    for (KeyNumber number : KeyNumber.of(key)) {
      boolean isBig = number.byteOrder() == ByteOrder.BIG_ENDIAN;
      Use use = isBig ? Use.BIG_NUMBER : Use.NUMBER;
      parts.add(new KeyPart(number.offset(), number.size(), use));
    }
    parts.sort(Comparator.comparingLong(KeyPart::offset));
    return parts;
  }

  private static void add(long base, StructLayout layout, Layouter layouter, List<KeyPart> parts) {
    layout
        .paddings()
        .forEach(run -> parts.add(new KeyPart(base + run.offset(), run.size(), Use.PADDING)));
    layout
        .spareBits()
        .forEach(bits -> parts.add(new KeyPart(base + bits.offset(), bits.fields(), Use.BITS)));
    for (FieldLayout field : layout.fields()) {
      add(base + field.offset(), field.field().type(), layouter, parts);
    }
  }

  private static void add(long base, FieldType type, Layouter layouter, List<KeyPart> parts) {
    switch (type) {
      case FieldType.Text text when text.isPlain() ->
          parts.add(new KeyPart(base, text.length(), Use.CHARS));
      case FieldType.Nested nested -> add(base, layouter.layout(nested.struct()), layouter, parts);
      case FieldType.Scalar scalar when scalar.primitive() == Primitive.BOOLEAN ->
          parts.add(new KeyPart(base, 1, Use.TRUTHS));
      case FieldType.Array(FieldType.Scalar scalar, int length, _)
          when scalar.primitive() == Primitive.BOOLEAN ->
          parts.add(new KeyPart(base, length, Use.TRUTHS));
      case FieldType.Array array when array.nested().isPresent() -> {
        long stride = layouter.layout(array.nested().get()).size();
        for (int i = 0; i < array.length(); i++) {
          add(base + i * stride, array.element(), layouter, parts);
        }
      }
      case FieldType.Text _,
          FieldType.Array _,
          FieldType.Scalar _,
          FieldType.Word _,
          FieldType.Enumeration _,
          FieldType.Bits _ -> {}
    }
  }

  boolean isPadding() {
    return use == Use.PADDING;
  }

  boolean isTruths() {
    return use == Use.TRUTHS;
  }

  boolean isChars() {
    return use == Use.CHARS;
  }

  boolean isFloating() {
    return use == Use.NUMBER || use == Use.BIG_NUMBER;
  }

  /** Offset of the byte behind it. */
  long end() {
    return offset + size;
  }

  /** Offset of the byte with a number's sign. */
  long sign() {
    return use == Use.NUMBER ? end() - 1 : offset;
  }
}
