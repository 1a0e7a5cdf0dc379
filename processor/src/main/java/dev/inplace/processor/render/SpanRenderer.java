package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.SPAN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The span of a struct.
 *
 * <pre>{@code
 * public PersonFlyweight at(long index) {
 *   return derive(new PersonFlyweight(), offsetOf(index, PersonFlyweight.SIZE));
 * }
 * }</pre>
 *
 * <p>The span's own check covers every struct in it.
 */
final class SpanRenderer {
  private final StructCode struct;
  private final ClassName flyweight;
  private final ClassName span;

  SpanRenderer(StructCode struct) {
    this.struct = struct;
    this.flyweight = struct.flyweight();
    this.span = struct.span();
  }

  TypeSpec render() {
    TypeSpec.Builder type = builder();
    if (struct.hasPointers()) {
      type.addMethods(PointerMethods.ofSpan(struct));
    }
    if (struct.declared().isPresent() && !struct.isReversed()) {
      type.addMethods(new OrderMethods(struct, struct.struct().reversed()).ofSpan());
    }
    return type.build();
  }

  private TypeSpec.Builder builder() {
    return TypeSpec.classBuilder(span)
        .addModifiers(struct.modifiers())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(SPAN, flyweight, struct.record()))
        .addJavadoc(
            "A run of {@link $L} structs, $L bytes each, one behind the other.\n",
            struct.record().canonicalName(),
            struct.layout().size())
        .addMethod(constructor())
        .addMethod(allocate())
        .addMethod(ofWhole())
        .addMethod(ofPart())
        .addMethod(ofUnaligned())
        .addMethods(struct.isReversed() ? List.of() : SpanFiles.of(struct))
        .addMethod(at())
        .addMethod(atInto())
        .addMethod(get())
        .addMethod(set())
        .addMethod(subspan())
        .addMethod(segment())
        .addMethod(asReadOnly())
        .addMethod(partition())
        .addMethod(SequenceMethods.forEach(flyweight))
        .addMethod(SequenceMethods.flyweight(flyweight))
        .addMethod(describe())
        .addMethod(layout());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addParameter(long.class, "count")
        .addParameter(long.class, "alignment")
        .addStatement(
            "super($L, offset, count,$W$T.SIZE, alignment, $S)",
            struct.usesOthers()
                ? CodeBlock.of("$T.$L.checked(segment)", flyweight, CompiledAgainst.NAME)
                : "segment",
            flyweight,
            struct.label())
        .build();
  }

  private MethodSpec allocate() {
    return factory("allocate", "New structs; all zero if the allocator zeroes, as an arena does.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addParameter(long.class, "count")
        .addStatement("long bytes = bytes(count, $T.SIZE, $S)", flyweight, struct.label())
        .addStatement("return of(allocator.allocate(bytes, $T.ALIGNMENT), 0, count)", flyweight)
        .build();
  }

  private MethodSpec ofWhole() {
    return factory("of", "The span that fills a segment.\n")
        .addParameter(MemorySegment.class, "segment")
        .addStatement(
            "return of(segment, 0,$Wcount(segment, $T.SIZE, $S))", flyweight, struct.label())
        .build();
  }

  private MethodSpec ofPart() {
    return ofPart("of", "The span of {@code count} structs from an offset on.\n")
        .addStatement("return new $T(segment, offset, count, $T.ALIGNMENT)", span, flyweight)
        .build();
  }

  private MethodSpec ofUnaligned() {
    String javadoc =
        "The same for foreign data, at any address%s.\n".formatted(WrapMethods.limit(struct));
    CodeBlock alignment = CodeBlock.of("$T.ATOMIC_ALIGNMENT", flyweight);
    return ofPart("ofUnaligned", javadoc)
        .addCode(WrapMethods.atomicCheck(struct, alignment))
        .addStatement("return new $T(segment, offset, count, UNALIGNED)", span)
        .build();
  }

  private MethodSpec.Builder ofPart(String name, String javadoc) {
    return factory(name, javadoc)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addParameter(long.class, "count");
  }

  private MethodSpec at() {
    return overriding("at", flyweight, "The struct of an index.\n")
        .addParameter(long.class, "index")
        .addStatement("return derive(new $T(),$W$L)", flyweight, address())
        .build();
  }

  private MethodSpec atInto() {
    return overriding("at", flyweight, "The struct of an index, shown by a flyweight of yours.\n")
        .addParameter(long.class, "index")
        .addParameter(flyweight, "flyweight")
        .addStatement("return derive(flyweight,$W$L)", address())
        .build();
  }

  private MethodSpec get() {
    return overriding("get", struct.record(), "A copy of the struct of an index.\n")
        .addParameter(long.class, "index")
        .addStatement("return $T.read(live(),$W$L)", flyweight, address())
        .build();
  }

  private MethodSpec set() {
    return overriding("set", TypeName.VOID, "Writes all fields of the struct of an index.\n")
        .addParameter(long.class, "index")
        .addParameter(struct.record(), "value")
        .addStatement("at(index).set(value)")
        .build();
  }

  private MethodSpec subspan() {
    return method("subspan", span, "The {@code count} structs from an index on.\n")
        .addParameter(long.class, "from")
        .addParameter(long.class, "count")
        .addStatement("checkRange(from, count)")
        .addStatement(
            "return derive(ofUnaligned(segment,$Wbase + from * $T.SIZE, count))", flyweight)
        .build();
  }

  private MethodSpec segment() {
    return override("segment", ClassName.get(MemorySegment.class), Modifier.PUBLIC)
        .addStatement("return slice(size() * $T.SIZE)", flyweight)
        .build();
  }

  private MethodSpec asReadOnly() {
    return method("asReadOnly", span, "The same structs, for reading only.\n")
        .addStatement("return derive(ofUnaligned(segment.asReadOnly(), base, size()))")
        .build();
  }

  private MethodSpec partition() {
    String javadoc =
        "Spans of about the same size, in order, which together have each struct once.\n";
    return method("partition", ParameterizedTypeName.get(ClassName.get(List.class), span), javadoc)
        .addParameter(int.class, "parts")
        .addStatement("return $T.spans(parts, size(), this::subspan)", Names.PARTITION)
        .build();
  }

  private MethodSpec describe() {
    return override("describe", ClassName.get(String.class), Modifier.PROTECTED)
        .addParameter(long.class, "index")
        .addStatement("return $1T.describe(segment,$Wbase + index * $1T.SIZE)", flyweight)
        .build();
  }

  private MethodSpec layout() {
    return override("layout", Names.STRUCT_INFO, Modifier.PROTECTED)
        .addStatement("return $T.INFO", struct.described())
        .build();
  }

  private CodeBlock address() {
    return CodeBlock.of("offsetOf(index, $T.SIZE)", flyweight);
  }

  private static MethodSpec.Builder overriding(String name, TypeName type, String javadoc) {
    return method(name, type, javadoc).addAnnotation(Override.class);
  }

  private static MethodSpec.Builder override(String name, TypeName type, Modifier modifier) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(modifier)
        .returns(type);
  }

  private MethodSpec.Builder factory(String name, String javadoc) {
    return method(name, span, javadoc).addModifiers(Modifier.STATIC);
  }

  private static MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addJavadoc(javadoc);
  }
}
