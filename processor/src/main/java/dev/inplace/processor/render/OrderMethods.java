package dev.inplace.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.inplace.processor.model.Struct;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The static methods that make a flyweight or a span in a byte order.
 *
 * <pre>{@code
 * public static PersonInOrder of(MemorySegment segment, long offset, ByteOrder order) {
 *   return isDeclared(order)
 *       ? PersonFlyweight.of(segment, offset)
 *       : PersonReversedFlyweight.of(segment, offset);
 * }
 * }</pre>
 */
record OrderMethods(StructCode declared, Struct other) {
  private static final ParameterSpec ALLOCATOR = parameter(SegmentAllocator.class, "allocator");
  private static final ParameterSpec SEGMENT = parameter(MemorySegment.class, "segment");
  private static final ParameterSpec OFFSET = parameter(long.class, "offset");
  private static final ParameterSpec COUNT = parameter(long.class, "count");

  /** The type of a span of a struct in either byte order. */
  static TypeName span(Struct struct) {
    return ParameterizedTypeName.get(
        Names.SPAN,
        WildcardTypeName.subtypeOf(Names.of(struct.inOrder())),
        Names.of(struct.type()));
  }

  /** The methods of the superclass: the factories of a flyweight, with the order at the end. */
  List<MethodSpec> ofFlyweight(List<MethodSpec> ofReversed) {
    return Stream.concat(
            ofReversed.stream().filter(this::isFactory).map(this::flyweight),
            Stream.of(isDeclared()))
        .toList();
  }

  private boolean isFactory(MethodSpec method) {
    return method.modifiers().contains(Modifier.STATIC)
        && method.returnType().equals(Names.of(other.flyweight()));
  }

  /** The methods of the span. */
  List<MethodSpec> ofSpan() {
    return List.of(
        span("allocate", "New structs in a byte order.\n", ALLOCATOR, COUNT),
        span("of", "The span that fills a segment, in a byte order.\n", SEGMENT),
        span("of", "The same from an offset on.\n", SEGMENT, OFFSET, COUNT),
        span("ofUnaligned", unaligned(), SEGMENT, OFFSET, COUNT));
  }

  private String unaligned() {
    return "The same for foreign data, at any address%s.\n".formatted(WrapMethods.limit(declared));
  }

  private MethodSpec flyweight(MethodSpec factory) {
    return choice(factory.name(), factory.javadoc(), factory.parameters())
        .returns(declared.superclass())
        .addStatement(
            "return isDeclared(order)\n? $1T.$3L($4L)\n: $2T.$3L($4L)",
            declared.flyweight(),
            Names.of(other.flyweight()),
            factory.name(),
            arguments(factory.parameters()))
        .build();
  }

  private MethodSpec span(String name, String javadoc, ParameterSpec... parameters) {
    return choice(name, CodeBlock.of(javadoc), List.of(parameters))
        .returns(span(declared.struct()))
        .addStatement(
            "return $1T.isDeclared(order)\n? $3L($4L)\n: $2T.$3L($4L)",
            declared.superclass(),
            Names.of(other.span()),
            name,
            arguments(List.of(parameters)))
        .build();
  }

  private static MethodSpec.Builder choice(
      String name, CodeBlock javadoc, List<ParameterSpec> parameters) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(javadoc)
        .addParameters(parameters)
        .addParameter(ByteOrder.class, "order");
  }

  private static String arguments(List<ParameterSpec> parameters) {
    return String.join(", ", parameters.stream().map(ParameterSpec::name).toList());
  }

  private MethodSpec isDeclared() {
    return MethodSpec.methodBuilder("isDeclared")
        .addModifiers(Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(ByteOrder.class, "order")
        .addStatement(
            "return $T.nonNull(order, $S) == $T.$L",
            Names.FIELD_CHECK,
            "the byte order of " + declared.label(),
            ByteOrder.class,
            declared.struct().platform().byteOrder())
        .build();
  }

  private static ParameterSpec parameter(Class<?> type, String name) {
    return ParameterSpec.builder(type, name).build();
  }
}
