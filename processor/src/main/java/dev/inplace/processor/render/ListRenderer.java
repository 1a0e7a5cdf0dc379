package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.OFF_HEAP_LIST;
import static dev.inplace.processor.render.Names.SHARING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The growing list of a struct.
 *
 * <pre>{@code
 * public PersonFlyweight at(long index) {
 *   return derive(new PersonFlyweight(), index);
 * }
 * }</pre>
 */
final class ListRenderer {
  private final StructCode struct;
  private final ClassName flyweight;
  private final ClassName list;

  ListRenderer(StructCode struct) {
    this.struct = struct;
    this.flyweight = struct.flyweight();
    this.list = struct.list();
  }

  TypeSpec render() {
    return TypeSpec.classBuilder(list)
        .addModifiers(struct.modifiers())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(OFF_HEAP_LIST, flyweight, struct.record()))
        .addJavadoc(
            """
            A growing list of {@link $L} structs off heap, $L bytes each.

            <p>A flyweight that it hands out ends with the next removal, insert before the end, clear or
            close, not with an add. The list is freed by {@code close()}.
            """,
            struct.record().canonicalName(),
            struct.layout().size())
        .addMethod(constructor(SHARING, "sharing"))
        .addMethod(constructor(ClassName.get(Arena.class), "arena"))
        .addMethods(creation())
        .addMethod(at())
        .addMethod(atInto())
        .addMethod(get())
        .addMethod(set())
        .addMethod(asSpan())
        .addMethod(toSpan())
        .addMethod(SequenceMethods.forEach(flyweight))
        .addMethod(SequenceMethods.flyweight(flyweight))
        .addMethod(describe())
        .build();
  }

  private MethodSpec constructor(ClassName memory, String parameter) {
    CodeBlock name = CodeBlock.of("$S", list.simpleName());
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(long.class, "expectedSize")
        .addParameter(memory, parameter)
        .addStatement(
            "super($L,$W$T.SIZE,$W$T.ALIGNMENT,$WexpectedSize, $L)",
            struct.usesOthers()
                ? CodeBlock.of("$T.$L.checked($L)", flyweight, CompiledAgainst.NAME, name)
                : name,
            flyweight,
            flyweight,
            parameter)
        .build();
  }

  private List<MethodSpec> creation() {
    return List.of(
        factory("create", "An empty list, confined to this thread.\n")
            .addStatement("return new $T(0, $T.CONFINED)", list, SHARING)
            .build(),
        factory("create", "An empty list whose first structs, so many, lie in one piece.\n")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, $T.CONFINED)", list, SHARING)
            .build(),
        factory(
                "createShared",
                "An empty list that several threads may read at once, and one at a time may"
                    + " change.\n")
            .addStatement("return new $T(0, $T.SHARED)", list, SHARING)
            .build(),
        factory("createShared", "The same, with so many structs in one piece.\n")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, $T.SHARED)", list, SHARING)
            .build(),
        factory("create", "An empty list in an arena of yours, which frees its memory.\n")
            .addParameter(Arena.class, "arena")
            .addStatement("return new $T(0, arena)", list)
            .build(),
        factory("create", "The same, with so many structs in one piece.\n")
            .addParameter(Arena.class, "arena")
            .addParameter(long.class, "expectedSize")
            .addStatement("return new $T(expectedSize, arena)", list)
            .build());
  }

  private MethodSpec at() {
    return override("at", flyweight)
        .addParameter(long.class, "index")
        .addStatement("return derive(new $T(), index)", flyweight)
        .build();
  }

  private MethodSpec atInto() {
    return override("at", flyweight)
        .addParameter(long.class, "index")
        .addParameter(flyweight, "flyweight")
        .addStatement("return derive(flyweight, index)")
        .build();
  }

  private MethodSpec get() {
    return override("get", struct.record())
        .addParameter(long.class, "index")
        .addStatement("return $T.read(segment(index), offset(index))", flyweight)
        .build();
  }

  private MethodSpec set() {
    return override("set", TypeName.VOID)
        .addParameter(long.class, "index")
        .addParameter(struct.record(), "value")
        .addStatement("at(index).set(value)")
        .build();
  }

  private MethodSpec asSpan() {
    return method("asSpan", struct.span())
        .addJavadoc(
            """
            The structs as a span, which ends as flyweights do.

            @throws IllegalStateException if they lie in several pieces
            """)
        .addStatement("return derive($T.of(whole(), 0, size()))", struct.span())
        .build();
  }

  private MethodSpec toSpan() {
    return method("toSpan", struct.span())
        .addJavadoc("Copies of all structs.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addStatement("return copyTo($T.allocate(allocator, size()))", struct.span())
        .build();
  }

  private MethodSpec describe() {
    return MethodSpec.methodBuilder("describe")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(String.class)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addStatement("return $T.describe(segment, offset)", flyweight)
        .build();
  }

  private MethodSpec.Builder factory(String name, String javadoc) {
    return method(name, list).addModifiers(Modifier.STATIC).addJavadoc(javadoc);
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return method(name, type).addAnnotation(Override.class);
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
  }
}
