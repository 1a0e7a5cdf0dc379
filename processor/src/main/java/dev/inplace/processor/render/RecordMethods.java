package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.accessor.Accessor;
import dev.inplace.processor.render.accessor.Malformed;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that convert a struct to a record and back, and copy one struct to another.
 *
 * <p>Other generated classes call the static forms: those of a nested struct, or of a map. Their
 * signatures begin with a segment and an offset, as no component's accessor does.
 */
final class RecordMethods {
  private RecordMethods() {}

  /** The method {@code toRecord}; a component may have that name. */
  static List<MethodSpec> derived(StructCode struct) {
    return List.of(
        MethodSpec.methodBuilder("toRecord")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                struct.struct().isUnion()
                    ? "A copy of all fields, each read from the same bytes.\n"
                    : "A copy of the fields.\n")
            .returns(struct.record())
            .addStatement("return read($L)", struct.place())
            .build());
  }

  static List<MethodSpec> of(StructCode struct) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(struct.tail().map(tail -> set(struct, tail)).orElseGet(() -> set(struct)));
    methods.add(
        struct.tail().map(tail -> copyFrom(struct, tail)).orElseGet(() -> copyFrom(struct)));
    methods.add(read(struct));
    methods.add(
        struct.struct().isUnion() ? UnionMethods.requireValid(struct) : requireValid(struct));
    methods.add(struct.struct().isUnion() ? UnionMethods.write(struct) : write(struct));
    if (Malformed.isPossible(struct.struct()) && struct.tail().isEmpty()) {
      methods.add(requireReadable(struct));
    }
    methods.add(normalize(struct));
    return methods;
  }

  private static MethodSpec set(StructCode struct) {
    return MethodSpec.methodBuilder("set")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            struct.struct().isUnion()
                ? "Writes all fields; refuses a record whose fields differ in their bytes.\n"
                : "Writes all fields; if one is refused, none.\n")
        .returns(struct.flyweight())
        .addParameter(struct.record(), "value")
        .addStatement("requireValid(value)")
        .addStatement("write(writable(live(this)), base, value)")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec set(StructCode struct, TailCode tail) {
    return MethodSpec.methodBuilder("set")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            tail.counter().isPresent()
                ? "Writes all fields, and as many elements or fewer; if one is refused, none.\n"
                : "Writes all fields, and as many elements; if one is refused, none.\n")
        .returns(struct.flyweight())
        .addParameter(struct.record(), "value")
        .addStatement("requireValid(value)")
        .addStatement(
            "int fitting = $L", tail.fitting("value.%s().length".formatted(tail.field().name())))
        .addStatement("write(writable(live(this)), base, fitting, value)")
        .addStatement("length = fitting")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec copyFrom(StructCode struct, TailCode tail) {
    return MethodSpec.methodBuilder("copyFrom")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Copies all fields and elements; padding becomes zero.\n")
        .returns(struct.flyweight())
        .addParameter(struct.flyweight(), "other")
        .addStatement("$T.nonNull(other, $S)", FIELD_CHECK, struct.label())
        .addStatement("int fitting = $L", tail.fitting("other.length"))
        .addStatement(
            "$T.copy(other.live(other), other.base,$Wwritable(live(this)),"
                + " base,$Wother.sizeOf(other))",
            MemorySegment.class)
        .addStatement("length = fitting")
        .addStatement("normalize(live(this), base, length)")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec copyFrom(StructCode struct) {
    return MethodSpec.methodBuilder("copyFrom")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Copies all fields; padding becomes zero.\n")
        .returns(struct.flyweight())
        .addParameter(struct.flyweight(), "other")
        .addStatement("$T.nonNull(other, $S)", FIELD_CHECK, struct.label())
        .addStatement(
            "$T.copy(other.live(other), other.base,$Wwritable(live(this)), base, SIZE)",
            MemorySegment.class)
        .addStatement("normalize(live(this), base)")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec read(StructCode struct) {
    return overPlace(struct, "read")
        .addJavadoc("For generated code: a copy of the fields of the struct at a place.\n")
        .returns(struct.record())
        .addStatement(recordOf(struct))
        .build();
  }

  /** Statement: returns a record of all fields. */
  static CodeBlock recordOf(StructCode struct) {
    List<CodeBlock> values = struct.accessors().stream().map(Accessor::read).toList();
    return CodeBlock.of(
        "return new $T($L)",
        struct.record(),
        values.isEmpty() ? "" : CodeBlock.of("\n$L", CodeBlock.join(values, ",\n")));
  }

  private static MethodSpec requireValid(StructCode struct) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("requireValid")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("For generated code: refuses a record that the fields cannot hold.\n")
            .addParameter(struct.record(), "value")
            .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, struct.label());
    struct.accessors().forEach(accessor -> method.addCode(accessor.check()));
    struct.tail().ifPresent(tail -> method.addCode(tail.check()));
    return method.build();
  }

  private static MethodSpec write(StructCode struct) {
    MethodSpec.Builder method =
        overPlace(struct, "write")
            .addJavadoc(
                "For generated code: writes a record that {@code requireValid} has passed.\n")
            .returns(TypeName.VOID)
            .addParameter(struct.record(), "value");
    struct.accessors().forEach(accessor -> method.addCode(accessor.write()));
    return method.addCode(PaddingCode.zeroAll(struct)).build();
  }

  private static MethodSpec requireReadable(StructCode struct) {
    MethodSpec.Builder method =
        overPlace(struct, "requireReadable")
            .addJavadoc("For generated code: refuses foreign bytes that are no record.\n")
            .returns(TypeName.VOID);
    struct.accessors().forEach(accessor -> method.addCode(accessor.requireReadable()));
    return method.build();
  }

  private static MethodSpec normalize(StructCode struct) {
    MethodSpec.Builder method =
        overPlace(struct, "normalize")
            .addJavadoc(
                "For generated code: gives foreign bytes the form that the writers leave.\n")
            .returns(TypeName.VOID);
    if (!struct.struct().isUnion()) { // whose live component is unknown
      struct.accessors().forEach(accessor -> method.addCode(accessor.normalize()));
    }
    return method.addCode(PaddingCode.zeroAll(struct)).build();
  }

  static MethodSpec.Builder overPlace(StructCode struct, String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(MemorySegment.class, "segment")
            .addParameter(long.class, "offset");
    return struct.tail().isPresent() ? method.addParameter(int.class, "length") : method;
  }
}
