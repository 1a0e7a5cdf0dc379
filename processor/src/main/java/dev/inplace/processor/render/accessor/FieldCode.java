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
 * @param layout of the field
 * @param constant the prefix of its constants: {@code NAME} of {@code NAME_OFFSET}
 * @param label {@code Type.field}, for messages
 * @param struct the field's owner
 */
public record FieldCode(FieldLayout layout, String constant, String label, StructLayout struct) {

  /** Offset of the struct in methods of a flyweight. */
  static final String BASE = "base";

  /** Segment of the struct in methods of a flyweight, which may have ended. */
  static final String LIVE = "live(this)";

  /** Segment of the struct in methods of a flyweight, which may have ended, for writing. */
  static final String WRITABLE = "writable(live(this))";

  /** Segment of the struct in static methods, which have it as a parameter. */
  static final String SEGMENT = "segment";

  /** Offset of the struct in static methods, which have it as a parameter. */
  static final String OFFSET = "offset";

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
    return Names.of(struct.struct().flyweight());
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
    return CodeBlock.of("$L + $L", structOffset, offsetConstant());
  }

  String offsetConstant() {
    return constant + "_OFFSET";
  }

  String bytesConstant() {
    return constant + "_BYTES";
  }

  String lengthConstant() {
    return constant + "_LENGTH";
  }

  String strideConstant() {
    return constant + "_STRIDE";
  }

  /** The field's name as part of a method's: {@code Age} of {@code addAge}. */
  String capitalized() {
    int first = name().codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + name().substring(Character.charCount(first));
  }
}
