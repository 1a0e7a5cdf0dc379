package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.C_STRING;
import static dev.inplace.processor.render.Names.NATIVE_ACCESS;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.accessor.FieldCode;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods that follow pointers from C, for structs that ask for them. One of them has the only
 * restricted call, which must lie in the user's module: the JDK asks the caller's for native
 * access.
 *
 * <pre>{@code
 * public static TmFlyweight ofPointer(MemorySegment pointer) {
 *   return of(pointed(pointer, SIZE), 0);
 * }
 *
 * public String zoneText() {
 *   return CString.read(pointed(MemorySegment.ofAddress(zone()), CString.LONGEST), "Tm.zone");
 * }
 * }</pre>
 */
final class PointerMethods {
  private static final String POINTED = "pointed";

  private PointerMethods() {}

  /** The methods of a flyweight whose signature no component can have. */
  static List<MethodSpec> of(StructCode struct) {
    MethodSpec ofPointer =
        factory(struct.flyweight())
            .addJavadoc(
                """
                A flyweight over the struct that a pointer from C points to. A pointer of unknown size, a
                segment of 0 bytes, gets the size of the struct; another must have it.

                @throws IllegalCallerException if the JDK refuses native access to this module
                """)
            .addParameter(MemorySegment.class, "pointer")
            .addStatement("return of($L(pointer, SIZE), 0)", POINTED)
            .build();
    return List.of(ofPointer, pointed(struct));
  }

  private static MethodSpec pointed(StructCode struct) {
    return MethodSpec.methodBuilder(POINTED)
        .addModifiers(Modifier.STATIC)
        .addJavadoc("The bytes that a pointer points to: the only call that the JDK restricts.\n")
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "restricted")
                .build())
        .returns(MemorySegment.class)
        .addParameter(MemorySegment.class, "pointer")
        .addParameter(long.class, "size")
        .beginControlFlow("if (!$T.isUnsized(pointer))", NATIVE_ACCESS)
        .addStatement("return pointer")
        .endControlFlow()
        .addStatement("$T.announce($T.class)", NATIVE_ACCESS, struct.flyweight())
        .beginControlFlow("try")
        .addStatement("return pointer.reinterpret(size)")
        .nextControlFlow("catch ($T e)", IllegalCallerException.class)
        .addStatement("throw $T.refused($T.class, e)", NATIVE_ACCESS, struct.flyweight())
        .endControlFlow()
        .build();
  }

  /** The methods of a flyweight that a component displaces. */
  static List<MethodSpec> derived(StructCode struct) {
    MethodSpec ofAddress =
        factory(struct.flyweight())
            .addJavadoc("The same for an address, as a pointer component has it.\n")
            .addParameter(long.class, "address")
            .addStatement("return ofPointer($T.ofAddress(address))", MemorySegment.class)
            .build();
    return Stream.concat(
            Stream.of(ofAddress),
            struct.fields().stream()
                .filter(field -> isPointer(field.layout().field().type()))
                .flatMap(field -> Stream.of(reader(field), writer(struct, field))))
        .toList();
  }

  private static boolean isPointer(FieldType type) {
    return type instanceof FieldType.Word word && word.kind() == FieldType.Word.Kind.POINTER;
  }

  private static MethodSpec reader(FieldCode field) {
    return method(field.name() + "Text", TypeName.get(String.class))
        .addJavadoc("The C string of UTF-8 that the pointer points to, up to the first zero.\n")
        .addStatement(
            "return $1T.read(\n$4L($2T.ofAddress($3L()), $1T.LONGEST),$W$5S)",
            C_STRING,
            MemorySegment.class,
            field.call(),
            POINTED,
            field.label())
        .build();
  }

  private static MethodSpec writer(StructCode struct, FieldCode field) {
    return method(field.name() + "Text", struct.flyweight())
        .addJavadoc("Points to a new C string, which lives as long as the allocator's memory.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addParameter(CharSequence.class, "value")
        .addStatement(
            "return $L($T.allocate(allocator, value,$W$S))", field.call(), C_STRING, field.label())
        .build();
  }

  /** The methods of a span. */
  static List<MethodSpec> ofSpan(StructCode struct) {
    MethodSpec ofPointer =
        factory(struct.span())
            .addJavadoc(
                """
                The span of {@code count} structs that a pointer from C points to.

                @throws IllegalCallerException if the JDK refuses native access to this module
                """)
            .addParameter(MemorySegment.class, "pointer")
            .addParameter(long.class, "count")
            .addStatement(
                "long bytes = bytes(count, $T.SIZE, $S)", struct.flyweight(), struct.label())
            .addStatement("return of($T.$L(pointer, bytes), 0, count)", struct.flyweight(), POINTED)
            .build();
    MethodSpec ofAddress =
        factory(struct.span())
            .addJavadoc("The same for an address, as a pointer component has it.\n")
            .addParameter(long.class, "address")
            .addParameter(long.class, "count")
            .addStatement("return ofPointer($T.ofAddress(address), count)", MemorySegment.class)
            .build();
    return List.of(ofPointer, ofAddress);
  }

  private static MethodSpec.Builder factory(TypeName type) {
    return method("ofPointer", type).addModifiers(Modifier.STATIC);
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
  }
}
