package dev.inplace.processor.render.accessor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.Names;
import java.nio.ByteOrder;

/**
 * A field in generated code.
 *
 * <p>It lies behind the beginning of its struct, at {@code base + AGE_OFFSET}, or in a column of
 * its own, at {@code place(AGE_COLUMN, AGE_SIZE)} of a row.
 *
 * @param layout of the field
 * @param constant the prefix of its constants: {@code NAME} of {@code NAME_OFFSET}
 * @param label {@code Type.field}, for messages
 * @param struct the field's owner
 * @param isColumn true if it lies in a column
 */
public record FieldCode(
    FieldLayout layout, String constant, String label, StructLayout struct, boolean isColumn) {

  /** Offset of the struct in methods of a flyweight. */
  static final String BASE = "base";

  /** Segment of the struct in methods of a flyweight, which may have ended. */
  static final String LIVE = "live(this)";

  /** Segment of the struct in methods of a flyweight, which may have ended, for writing. */
  static final String WRITABLE = "writable(live(this))";

  /** Segment of the struct in static methods, which have it as a parameter. */
  static final String SEGMENT = "segment";

  /** Offset of the struct in static methods, which have it as a parameter; of a row, the row. */
  static final String OFFSET = "offset";

  /** The same of the struct that is compared with. */
  static final String OTHER_OFFSET = "otherOffset";

  /** The number of a flexible array's elements, in a field of the flyweight or a parameter. */
  static final String LENGTH = "length";

  /** The segment for an offset from {@link #BASE} or {@link #OFFSET}. */
  static String segment(String structOffset) {
    return structOffset.equals(BASE) ? LIVE : SEGMENT;
  }

  public String name() {
    return layout.field().name();
  }

  /** The call of the field's accessors: {@code yield} alone would be a statement. */
  public String call() {
    return name().equals("yield") ? "this.yield" : name();
  }

  /** The class that is being generated. */
  ClassName flyweight() {
    return Names.of(isColumn ? struct.struct().row() : struct.struct().flyweight());
  }

  FieldType type() {
    return layout.field().type();
  }

  boolean isAtomic() {
    return layout.field().atomic();
  }

  /** The byte order of its numbers. */
  ByteOrder byteOrder() {
    return layout.field().byteOrder(struct.struct().platform());
  }

  /** The offset of the field's first byte in the segment. */
  CodeBlock at(String structOffset) {
    if (!isColumn) {
      return CodeBlock.of("$L + $L_OFFSET", structOffset, constant);
    }
    String row =
        switch (structOffset) {
          case OFFSET -> "row.";
          case OTHER_OFFSET -> "otherRow.";
          default -> "";
        };
    return CodeBlock.of("$Lplace($L_COLUMN,$W$L_SIZE)", row, constant, constant);
  }

  /** The same from the struct's first byte; a row has offset 0. */
  CodeBlock inStruct() {
    return isColumn ? at(BASE) : CodeBlock.of("$L_OFFSET", constant);
  }

  /** The argument for a helper, from which {@link #inHelper} is the field's offset. */
  CodeBlock argument(String structOffset) {
    return isColumn ? at(structOffset) : CodeBlock.of("$L", structOffset);
  }

  /** The offset of the field's first byte in a helper. */
  CodeBlock inHelper(String structOffset) {
    return isColumn ? CodeBlock.of("$L", structOffset) : at(structOffset);
  }

  String bytesConstant() {
    return ofFlyweight("_BYTES");
  }

  /** The number of elements of an array: of a flexible one, a variable. */
  String lengthConstant() {
    return isTail() ? LENGTH : ofFlyweight("_LENGTH");
  }

  /** True if it is a flexible array. */
  public boolean isTail() {
    return type() instanceof FieldType.Array array && array.flexible().isPresent();
  }

  String strideConstant() {
    return ofFlyweight("_STRIDE");
  }

  /** A public constant of the flyweight; a row has no copy of it. */
  private String ofFlyweight(String suffix) {
    String owner = isColumn ? struct.struct().flyweight().simpleName() + "." : "";
    return owner + constant + suffix;
  }

  /** The field's name as part of a method's: {@code Age} of {@code addAge}. */
  String capitalized() {
    int first = name().codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + name().substring(Character.charCount(first));
  }
}
