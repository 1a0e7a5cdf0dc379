package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.OVERLAY;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.render.accessor.Accessor;
import dev.inplace.processor.render.accessor.FieldCode;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a union that differ from those of a struct.
 *
 * <p>A record has a value for each component, and all of them share bytes. It is written only if
 * that loses nothing: the bytes of all components together are the union's, and each component
 * reads as the record has it.
 *
 * <pre>{@code
 * public static void write(MemorySegment segment, long offset, Value value) {
 *   try (Arena arena = Arena.ofConfined()) {
 *     MemorySegment part = arena.allocate(SIZE, ALIGNMENT);
 *     Bytes.zero(segment, offset, SIZE);
 *     write_number(part, 0, value);
 *     Overlay.move(part, segment, offset);
 *     ...
 *   }
 * }
 * }</pre>
 */
final class UnionMethods {
  private UnionMethods() {}

  static MethodSpec write(StructCode struct) {
    CodeBlock.Builder body =
        CodeBlock.builder()
            .beginControlFlow("try ($1T arena = $1T.ofConfined())", Arena.class)
            .addStatement("$T part = arena.allocate(SIZE, ALIGNMENT)", MemorySegment.class)
            .addStatement("$T.zero(segment, offset, SIZE)", Names.BYTES);
    named(struct)
        .forEach(
            field ->
                body.addStatement("write_$L(part, 0, value)", field.name())
                    .addStatement("$T.move(part, segment, offset)", OVERLAY));
    return RecordMethods.overPlace(struct, "write")
        .addJavadoc("For generated code: writes a record that {@code requireValid} has passed.\n")
        .returns(TypeName.VOID)
        .addParameter(struct.record(), "value")
        .addCode(body.endControlFlow().build())
        .build();
  }

  static MethodSpec requireValid(StructCode struct) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("requireValid")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("For generated code: refuses a record whose fields differ in bytes.\n")
            .addParameter(struct.record(), "value")
            .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, struct.label());
    struct.accessors().forEach(accessor -> method.addCode(accessor.check()));
    CodeBlock.Builder body =
        CodeBlock.builder()
            .beginControlFlow("try ($1T arena = $1T.ofConfined())", Arena.class)
            .addStatement("$T all = arena.allocate(SIZE, ALIGNMENT)", MemorySegment.class)
            .addStatement("$T one = arena.allocate(SIZE, ALIGNMENT)", MemorySegment.class)
            .addStatement("write(all, 0, value)");
    for (FieldCode field : named(struct)) {
      body.addStatement("write_$L(one, 0, value)", field.name())
          .addStatement(
              "$T.require(equal_$L(all, 0, one, 0),$W$S)", OVERLAY, field.name(), field.label())
          .addStatement("$T.zero(one, 0, SIZE)", Names.BYTES);
    }
    return method.addCode(body.endControlFlow().build()).build();
  }

  static MethodSpec equal(StructCode struct) {
    return ObjectMethods.overPlace(struct, "equal", TypeName.BOOLEAN)
        .addJavadoc("For generated code: whether the bytes of two unions are equal.\n")
        .addParameter(MemorySegment.class, "other")
        .addParameter(long.class, "otherOffset")
        .addStatement(
            "return $T.equal(segment, offset,$Wother, otherOffset,$W$L)", Names.BYTES, used(struct))
        .build();
  }

  static MethodSpec hash(StructCode struct) {
    return ObjectMethods.overPlace(struct, "hash", TypeName.INT)
        .addJavadoc("For generated code: a hash of the bytes.\n")
        .addStatement("return $T.hash(segment, offset, $L)", OVERLAY, used(struct))
        .build();
  }

  static MethodSpec describe(StructCode struct) {
    return ObjectMethods.overPlace(struct, "describe", TypeName.get(String.class))
        .addJavadoc("For generated code: the bytes in hexadecimal.\n")
        .addStatement(
            "return $S + $T.describe(segment, offset, $L) + $S",
            struct.record().simpleName() + "[",
            OVERLAY,
            used(struct),
            "]")
        .build();
  }

  /** Long expression: the bytes of the largest field. */
  private static CodeBlock used(StructCode struct) {
    long end = struct.layout().fields().stream().mapToLong(FieldLayout::end).max().orElse(0);
    long trailing = struct.layout().size() - end;
    return trailing == 0 ? CodeBlock.of("SIZE") : CodeBlock.of("SIZE - $L", trailing);
  }

  /** The methods over one field each. */
  static List<MethodSpec> helpers(StructCode struct) {
    List<MethodSpec> helpers = new ArrayList<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      FieldCode field = struct.fields().get(i);
      if (field.layout().isNamed()) {
        helpers.add(write(struct, field, struct.accessors().get(i)));
        helpers.add(equal(field, struct.accessors().get(i)));
      }
    }
    return helpers;
  }

  private static MethodSpec write(StructCode struct, FieldCode field, Accessor accessor) {
    return helper("write_" + field.name(), TypeName.VOID)
        .addParameter(struct.record(), "value")
        .addCode(accessor.write())
        .build();
  }

  private static MethodSpec equal(FieldCode field, Accessor accessor) {
    return helper("equal_" + field.name(), TypeName.BOOLEAN)
        .addParameter(MemorySegment.class, "other")
        .addParameter(long.class, "otherOffset")
        .addStatement("return $L", accessor.equal())
        .build();
  }

  private static MethodSpec.Builder helper(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset");
  }

  private static List<FieldCode> named(StructCode struct) {
    return struct.fields().stream().filter(field -> field.layout().isNamed()).toList();
  }
}
