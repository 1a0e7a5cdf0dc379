package dev.inplace.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that point a flyweight at a struct with a flexible array. The number of elements is
 * read, or given, once: what another program writes into the counter later changes no bounds.
 *
 * <pre>{@code
 * public EventFlyweight wrap(MemorySegment segment, long offset) {
 *   Checkptr.wrap(segment, offset, SIZE, ALIGNMENT, "Event");
 *   length = Tail.within(segment, offset, SIZE, NAME_OFFSET, NAME_STRIDE,
 *       segment.get(LittleEndian.INT, offset + LEN_OFFSET), "Event.name");
 *   point(segment, offset);
 *   return this;
 * }
 * }</pre>
 */
record TailMethods(StructCode struct, TailCode tail) {

  /** The flyweight's only state of its own. */
  static FieldSpec length() {
    return FieldSpec.builder(int.class, "length", Modifier.PRIVATE)
        .addJavadoc("Elements of the flexible array.\n")
        .build();
  }

  /** Those whose signature no component can have. */
  List<MethodSpec> of() {
    return List.of(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("A flyweight that shows nothing until it is wrapped.\n")
            .build(),
        MethodSpec.methodBuilder("sizeOf")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(long.class)
            .addParameter(Names.FLYWEIGHT, "self")
            .addStatement("return $L", tail.size("length"))
            .build(),
        WrapMethods.layout(struct),
        allocate(),
        allocateCopy());
  }

  /** Those that a component may displace. */
  List<MethodSpec> derived() {
    return List.of(
        sizeOf(),
        factory("of", "wrap")
            .addJavadoc(place("A flyweight over the struct at an offset.\n"))
            .build(),
        factory("ofUnaligned", "wrapUnaligned").addJavadoc(WrapMethods.unaligned(struct)).build(),
        wrap("wrap", CodeBlock.of("ALIGNMENT"))
            .addJavadoc(place("Shows the struct at another place from now on.\n"))
            .build(),
        wrap("wrapUnaligned", CodeBlock.of("UNALIGNED"))
            .addJavadoc(WrapMethods.unaligned(struct))
            .build());
  }

  private String place(String sentence) {
    String number =
        tail.counter()
            .map(by -> "{@code %s} has the number of elements".formatted(by.field().name()))
            .orElse("{@code length} is the number of elements");
    return sentence.replace(".\n", "; " + number + ".\n");
  }

  private MethodSpec sizeOf() {
    return MethodSpec.methodBuilder("sizeOf")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Bytes of a struct with so many elements.\n")
        .returns(long.class)
        .addParameter(long.class, "length")
        .addStatement("return $L", tail.size(tail.length("length")))
        .build();
  }

  private MethodSpec allocate() {
    CodeBlock range =
        tail.counter()
            .map(
                by ->
                    CodeBlock.of(
                        "(int) $T.range(length, 0, $L, $S)",
                        Names.FIELD_CHECK,
                        by.most(),
                        by.field().label()))
            .orElse(tail.length("length"));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("allocate")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("A new struct with so many elements; all zero if the allocator zeroes.\n")
            .returns(struct.flyweight())
            .addParameter(SegmentAllocator.class, "allocator")
            .addParameter(long.class, "length")
            .addStatement("int elements = $L", range)
            .addStatement(
                "$T segment =$Wallocator.allocate($L, ALIGNMENT)",
                MemorySegment.class,
                tail.size("elements"));
    tail.counter().ifPresent(by -> method.addStatement(by.store("elements")));
    return method
        .addStatement(
            "return new $T().wrap(segment, 0$L)",
            struct.flyweight(),
            tail.counter().isPresent() ? "" : ", elements")
        .build();
  }

  private MethodSpec allocateCopy() {
    return MethodSpec.methodBuilder("allocate")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("A new struct with the fields of a record.\n")
        .returns(struct.flyweight())
        .addParameter(SegmentAllocator.class, "allocator")
        .addParameter(struct.record(), "value")
        .addStatement("requireValid(value)")
        .addStatement(
            "return allocate(allocator, value.$L().length).set(value)", tail.field().name())
        .build();
  }

  private MethodSpec.Builder factory(String name, String wrap) {
    return placed(name)
        .addModifiers(Modifier.STATIC)
        .addStatement(
            "return new $T().$L(segment, offset$L)",
            struct.flyweight(),
            wrap,
            tail.counter().isPresent() ? "" : ", length");
  }

  private MethodSpec.Builder wrap(String name, CodeBlock alignment) {
    MethodSpec.Builder wrap = placed(name);
    if (struct.usesOthers()) {
      wrap.addStatement("$L.check()", CompiledAgainst.NAME);
    }
    if (name.equals("wrapUnaligned")) {
      wrap.addCode(WrapMethods.atomicCheck(struct, CodeBlock.of("ATOMIC_ALIGNMENT")));
    }
    CodeBlock count = tail.counter().map(by -> by.load()).orElse(CodeBlock.of("length"));
    return wrap.addStatement(
            "$T.wrap(segment, offset, SIZE,$W$L, $S)", Names.CHECKPTR, alignment, struct.label())
        .addStatement("this.length = $L", tail.within(count))
        .addStatement("point(segment, offset)")
        .addStatement("return this");
  }

  private MethodSpec.Builder placed(String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .returns(struct.flyweight())
            .addParameter(MemorySegment.class, "segment")
            .addParameter(long.class, "offset");
    return tail.counter().isPresent() ? method : method.addParameter(long.class, "length");
  }
}
