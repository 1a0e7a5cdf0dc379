package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.BYTES;
import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.LIVE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.OTHER_OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.SEGMENT;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed number of primitives or enums.
 *
 * <pre>{@code
 * public double prices(int index) {
 *   return live(this).get(LittleEndian.DOUBLE, base + PRICES_OFFSET
 *       + Objects.checkIndex(index, PRICES_LENGTH) * PRICES_STRIDE);
 * }
 * }</pre>
 */
record ArrayAccessor(FieldCode field, Codec codec) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return KnownConstants.of(field);
  }

  @Override
  public List<Checking> checks() {
    List<Checking> checks = new ArrayList<>(codec.checks());
    checks.add(
        Checking.made("an index is checked at each access, the length as a record is written"));
    return checks;
  }

  @Override
  public TypeName recordType() {
    return ArrayTypeName.of(codec.recordType());
  }

  @Override
  public List<MethodSpec> components() {
    CodeBlock element = Elements.checked(field, BASE);
    MethodSpec reader =
        Methods.reader(field.name(), codec.readType(), codec.load(LIVE, element))
            .addParameter(int.class, "index")
            .build();
    MethodSpec writer =
        Methods.writer(field, field.name())
            .addParameter(int.class, "index")
            .addParameter(codec.writeType(), "value")
            .addStatement(codec.store(WRITABLE, element, CodeBlock.of("value")))
            .addStatement("return this")
            .build();
    return List.of(reader, writer);
  }

  @Override
  public List<MethodSpec> derived() {
    List<MethodSpec> derived = new ArrayList<>(Elements.lengthReader(field));
    if (field.isTail()) {
      derived.add(bytes());
    }
    if (codec.isNumber()) {
      derived.addAll(changes());
    }
    return derived;
  }

  /** The bytes of a flexible array. */
  private MethodSpec bytes() {
    CodeBlock slice =
        CodeBlock.of(
            "slice(this, $L_OFFSET, length * $L)", field.constant(), field.strideConstant());
    return Methods.reader(field.name() + "Bytes", ClassName.get(MemorySegment.class), slice)
        .addJavadoc("The bytes of all elements, and no others.\n")
        .build();
  }

  private List<MethodSpec> changes() {
    CodeBlock sum = ScalarAccessor.sum(codec, field.call() + "(index)");
    return List.of(
        Methods.writer(field, "add" + field.capitalized())
            .addParameter(int.class, "index")
            .addParameter(ScalarAccessor.deltaType(codec), "delta")
            .addStatement("return $L(index, $L)", field.call(), sum)
            .build(),
        bound("min"),
        bound("max"));
  }

  private MethodSpec bound(String function) {
    CodeBlock bound = ScalarAccessor.bound(codec, function, field.call() + "(index)");
    return Methods.writer(field, function + field.capitalized())
        .addParameter(int.class, "index")
        .addParameter(ScalarAccessor.deltaType(codec), "value")
        .addStatement("return $L(index, $L)", field.call(), bound)
        .build();
  }

  @Override
  public List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    helpers.add(Elements.reader(field, codec.recordType(), codec.loadForRecord(Elements.AT)));
    helpers.add(
        Elements.writer(
            field,
            recordType(),
            codec.storeFromRecord(SEGMENT, Elements.AT, CodeBlock.of("elements[i]"))));
    if (!isPlainMemory()) {
      helpers.add(Elements.comparer(field, codec.equal(Elements.AT, Elements.OTHER_AT)));
    }
    helpers.add(Elements.hasher(field, codec.hash(Elements.AT)));
    helpers.add(Elements.describer(field, describeElement()));
    return helpers;
  }

  @Override
  public CodeBlock read() {
    return Elements.call(field, "read");
  }

  @Override
  public CodeBlock check() {
    CodeBlock lengths = Elements.check(field);
    return codec
        .check(CodeBlock.of("element"))
        .map(
            check ->
                CodeBlock.of(
                    "$Lfor ($T element : value.$L()) {\n$>$L;\n$<}\n",
                    lengths,
                    codec.recordType(),
                    field.name(),
                    check))
        .orElse(lengths);
  }

  @Override
  public CodeBlock write() {
    return Elements.write(field);
  }

  @Override
  public CodeBlock equal() {
    return isPlainMemory()
        ? CodeBlock.of(
            "$L$T.equal(segment, $L,$Wother, $L,$W$L * $L)",
            Elements.equalLengths(field),
            BYTES,
            field.at(OFFSET),
            field.at(OTHER_OFFSET),
            field.lengthConstant(),
            field.strideConstant())
        : Elements.callEqual(field);
  }

  @Override
  public CodeBlock hash() {
    return Elements.call(field, "hash");
  }

  @Override
  public CodeBlock describe() {
    return Elements.call(field, "describe");
  }

  @Override
  public CodeBlock requireReadable() {
    return codec
        .requireReadable(Elements.AT)
        .map(check -> Elements.loop(field, check))
        .orElse(CodeBlock.of(""));
  }

  @Override
  public CodeBlock normalize() {
    return codec.needsNormalizing()
        ? Elements.loop(
            field, codec.storeFromRecord(SEGMENT, Elements.AT, codec.load(SEGMENT, Elements.AT)))
        : CodeBlock.of("");
  }

  private boolean isPlainMemory() {
    return !codec.hasEquals();
  }

  private CodeBlock describeElement() {
    CodeBlock element = codec.describe(Elements.AT);
    return codec.kind().isEnum() ? element : CodeBlock.of("$T.valueOf($L)", String.class, element);
  }
}
