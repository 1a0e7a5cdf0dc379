package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.SPAN;
import static dev.inplace.processor.render.Names.SPAN_FILE;
import static dev.inplace.processor.render.Names.VERIFY;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.file.Path;
import java.util.function.Consumer;
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
    return TypeSpec.classBuilder(span)
        .addModifiers(struct.modifiers())
        .addModifiers(Modifier.FINAL)
        .superclass(SPAN)
        .addJavadoc(
            "A run of {@link $L} structs, $L bytes each, one behind the other.\n",
            struct.record().canonicalName(),
            struct.layout().size())
        .addMethod(constructor())
        .addMethod(allocate())
        .addMethod(ofWhole())
        .addMethod(ofPart())
        .addMethod(ofUnaligned())
        .addMethod(open())
        .addMethod(openVerified())
        .addMethod(seal())
        .addMethod(at())
        .addMethod(atInto())
        .addMethod(get())
        .addMethod(set())
        .addMethod(subspan())
        .addMethod(segment())
        .addMethod(asReadOnly())
        .addMethod(forEach())
        .addMethod(describe())
        .addMethod(layout())
        .build();
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

  private MethodSpec open() {
    String javadoc =
        """
        The span that was sealed in a file, for reading only. The file is mapped, and must stay as it
        is until the arena is closed.

        @throws dev.inplace.info.ForeignFileException if it is damaged or has another layout
        """;
    return opening(javadoc).addStatement("return open(arena, path, $T.HEAD)", VERIFY).build();
  }

  private MethodSpec openVerified() {
    return opening("The same, after a check of its head or of all bytes.\n")
        .addParameter(VERIFY, "verify")
        .addStatement(
            "$1T file =$W$1T.open(arena, path, $2T.INFO, $3S, verify)",
            SPAN_FILE,
            flyweight,
            span.simpleName())
        .addStatement("return of(file.structs(), 0, file.count())")
        .build();
  }

  private MethodSpec seal() {
    return method(
            "seal",
            TypeName.VOID,
            """
            Writes the structs to a file, in place of one that is there. It appears whole or not at all.

            @throws IOException if it cannot be written; the file is then the former one, or the new
            """)
        .addParameter(Path.class, "path")
        .addException(IOException.class)
        .addStatement("$T.seal(segment(), size(),$W$T.INFO, path)", SPAN_FILE, flyweight)
        .build();
  }

  private MethodSpec.Builder opening(String javadoc) {
    return factory("open", javadoc)
        .addParameter(Arena.class, "arena")
        .addParameter(Path.class, "path")
        .addException(IOException.class);
  }

  private MethodSpec.Builder ofPart(String name, String javadoc) {
    return factory(name, javadoc)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addParameter(long.class, "count");
  }

  private MethodSpec at() {
    return method("at", flyweight, "The struct of an index.\n")
        .addParameter(long.class, "index")
        .addStatement("return derive(new $T(),$W$L)", flyweight, address())
        .build();
  }

  private MethodSpec atInto() {
    return method("at", flyweight, "The struct of an index, shown by a flyweight of yours.\n")
        .addParameter(long.class, "index")
        .addParameter(flyweight, "flyweight")
        .addStatement("return derive(flyweight,$W$L)", address())
        .build();
  }

  private MethodSpec get() {
    return method("get", struct.record(), "A copy of the struct of an index.\n")
        .addParameter(long.class, "index")
        .addStatement("return $T.read(live(),$W$L)", flyweight, address())
        .build();
  }

  private MethodSpec set() {
    return method("set", TypeName.VOID, "Writes all fields of the struct of an index.\n")
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
    return MethodSpec.methodBuilder("segment")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(MemorySegment.class)
        .addStatement("return slice(size() * $T.SIZE)", flyweight)
        .build();
  }

  private MethodSpec asReadOnly() {
    return method("asReadOnly", span, "The same structs, for reading only.\n")
        .addStatement("return derive(ofUnaligned(segment.asReadOnly(), base, size()))")
        .build();
  }

  private MethodSpec forEach() {
    return method("forEach", TypeName.VOID, "Shows all structs, in order, by one flyweight.\n")
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), flyweight), "action")
        .addStatement("$1T flyweight = new $1T()", flyweight)
        .beginControlFlow("for (long i = 0; i < size(); i++)")
        .addStatement("action.accept(at(i, flyweight))")
        .endControlFlow()
        .build();
  }

  private MethodSpec describe() {
    return MethodSpec.methodBuilder("describe")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(String.class)
        .addParameter(long.class, "index")
        .addStatement("return $1T.describe(segment,$Wbase + index * $1T.SIZE)", flyweight)
        .build();
  }

  private MethodSpec layout() {
    return MethodSpec.methodBuilder("layout")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(Names.STRUCT_INFO)
        .addStatement("return $T.INFO", flyweight)
        .build();
  }

  private CodeBlock address() {
    return CodeBlock.of("offsetOf(index, $T.SIZE)", flyweight);
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
