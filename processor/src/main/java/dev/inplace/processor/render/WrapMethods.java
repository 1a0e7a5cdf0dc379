package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.CHECKPTR;
import static dev.inplace.processor.render.Names.EPOCH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that point a flyweight at a struct.
 *
 * <pre>{@code
 * public static PersonFlyweight of(MemorySegment segment, long offset) {
 *   return new PersonFlyweight().wrap(segment, offset);
 * }
 *
 * public PersonFlyweight wrap(MemorySegment segment, long offset) {
 *   point(segment, offset, SIZE, ALIGNMENT, "Person");
 *   return this;
 * }
 * }</pre>
 */
final class WrapMethods {
  private WrapMethods() {}

  static List<MethodSpec> of(StructCode struct) {
    if (struct.tail().isPresent()) {
      return new TailMethods(struct, struct.tail().get()).of();
    }
    ClassName flyweight = struct.flyweight();
    return List.of(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("A flyweight that shows nothing until it is wrapped.\n")
            .build(),
        ofEntry(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC))
            .addJavadoc(
                "For generated code: shows an entry of a map, whose place needs no check.\n")
            .addStatement("super(segment, offset, epoch, key)")
            .build(),
        ofEntry(MethodSpec.methodBuilder("show"))
            .addJavadoc(
                "For generated code: shows an entry of a map, whose place needs no check.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(flyweight)
            .addStatement("point(segment, offset, epoch, key)")
            .addStatement("return this")
            .build(),
        size(),
        layout(struct),
        allocate(struct),
        allocateCopy(struct),
        factory(flyweight, "of", "wrap")
            .addJavadoc("A flyweight over the struct at an offset, in bytes, of native memory.\n")
            .build(),
        factory(flyweight, "ofUnaligned", "wrapUnaligned").addJavadoc(unaligned(struct)).build(),
        point(wrap(struct, "wrap"), struct, "ALIGNMENT")
            .addJavadoc("Shows the struct at another place from now on.\n")
            .build(),
        wrapUnaligned(struct));
  }

  /** The bytes of the struct; a component with that name displaces it. */
  static List<MethodSpec> derived(StructCode struct) {
    String size = struct.tail().isPresent() ? "sizeOf(this)" : "SIZE";
    return List.of(
        getter("segment", ClassName.get(MemorySegment.class), "slice(this, 0, " + size + ")")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The bytes of this struct, and no others.\n")
            .build(),
        getter("offset", TypeName.LONG, "0")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The offset of the struct's first byte in {@code segment()}: 0.\n")
            .build());
  }

  /** The struct's size, for the static methods of the superclass. */
  private static MethodSpec size() {
    return getter("sizeOf", TypeName.LONG, "SIZE")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Names.FLYWEIGHT, "self")
        .build();
  }

  /** The struct's layout, for strict mode. */
  static MethodSpec layout(StructCode struct) {
    String owner = struct.isReversed() ? struct.described().simpleName() + "." : "";
    return getter("layoutOf", Names.STRUCT_INFO, owner + "INFO")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Names.FLYWEIGHT, "self")
        .build();
  }

  private static MethodSpec allocate(StructCode struct) {
    return MethodSpec.methodBuilder("allocate")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("A new struct; all zero if the allocator zeroes, as an arena does.\n")
        .returns(struct.flyweight())
        .addParameter(SegmentAllocator.class, "allocator")
        .addStatement("return of(allocator.allocate(SIZE, ALIGNMENT), 0)")
        .build();
  }

  private static MethodSpec allocateCopy(StructCode struct) {
    return MethodSpec.methodBuilder("allocate")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("A new struct with the fields of a record.\n")
        .returns(struct.flyweight())
        .addParameter(SegmentAllocator.class, "allocator")
        .addParameter(struct.record(), "value")
        .addStatement("return allocate(allocator).set(value)")
        .build();
  }

  private static MethodSpec.Builder factory(ClassName flyweight, String name, String wrap) {
    return withPlace(MethodSpec.methodBuilder(name))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(flyweight)
        .addStatement("return new $T().$L(segment, offset)", flyweight, wrap);
  }

  /** The comment of a method for foreign data. */
  static String unaligned(StructCode struct) {
    return "The same for foreign data, whose address may be any%s.\n".formatted(limit(struct));
  }

  /** The limit for foreign data, as a phrase. */
  static String limit(StructCode struct) {
    return struct.mustBeAligned() ? " that lets its fields be atomic" : "";
  }

  /** Statement that refuses an address that misaligns atomic fields; empty if none can. */
  static CodeBlock atomicCheck(StructCode struct, CodeBlock alignment) {
    return struct.mustBeAligned()
        ? CodeBlock.of(
            "$T.atomic(segment, offset,$W$L, $S);\n", CHECKPTR, alignment, struct.label())
        : CodeBlock.of("");
  }

  private static MethodSpec wrapUnaligned(StructCode struct) {
    MethodSpec.Builder wrap =
        wrap(struct, "wrapUnaligned")
            .addJavadoc(unaligned(struct))
            .addCode(atomicCheck(struct, CodeBlock.of("ATOMIC_ALIGNMENT")));
    return point(wrap, struct, "UNALIGNED").build();
  }

  private static MethodSpec.Builder wrap(StructCode struct, String name) {
    return withPlace(MethodSpec.methodBuilder(name))
        .addModifiers(Modifier.PUBLIC)
        .returns(struct.flyweight());
  }

  private static MethodSpec.Builder point(
      MethodSpec.Builder wrap, StructCode struct, String alignment) {
    if (struct.usesOthers()) {
      wrap.addStatement("$L.check()", CompiledAgainst.NAME);
    }
    return wrap.addStatement("point(segment, offset, SIZE, $L, $S)", alignment, struct.label())
        .addStatement("return this");
  }

  private static MethodSpec.Builder getter(String name, TypeName type, String field) {
    return MethodSpec.methodBuilder(name)
        .returns(type)
        .addStatement(CodeBlock.of("return $L", field));
  }

  private static MethodSpec.Builder ofEntry(MethodSpec.Builder method) {
    return withPlace(method).addParameter(EPOCH, "epoch").addParameter(long.class, "key");
  }

  private static MethodSpec.Builder withPlace(MethodSpec.Builder method) {
    return method.addParameter(MemorySegment.class, "segment").addParameter(long.class, "offset");
  }
}
