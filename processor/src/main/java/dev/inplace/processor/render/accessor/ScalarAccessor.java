package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.LIVE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.OTHER_OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.SEGMENT;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A primitive or an enum.
 *
 * <pre>{@code
 * private static final VarHandle AGE_HANDLE = handle(LittleEndian.INT, AGE_OFFSET, SIZE);
 *
 * public int age() {
 *   return (int) AGE_HANDLE.get(live(this), base);
 * }
 *
 * public PersonFlyweight age(int value) {
 *   AGE_HANDLE.set(writable(live(this)), base, value);
 *   return this;
 * }
 *
 * public PersonFlyweight addAge(int delta) {
 *   return age(age() + delta);
 * }
 * }</pre>
 */
record ScalarAccessor(FieldCode field, Codec codec) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>(KnownConstants.of(field));
    if (!hasHandle()) {
      return constants;
    }
    constants.add(
        FieldSpec.builder(VarHandle.class, handle())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "handle($T.$L,$W$L_OFFSET,$WSIZE)",
                Names.valueLayouts(codec.byteOrder()),
                codec.storage().name(),
                field.constant())
            .build());
    return constants;
  }

  /** False if no layout of the JDK's has so many bytes, or the struct's are not in one piece. */
  private boolean hasHandle() {
    return !codec.isNarrow() && !field.isColumn();
  }

  private String handle() {
    return field.constant() + "_HANDLE";
  }

  @Override
  public List<Checking> checks() {
    return codec.checks();
  }

  @Override
  public TypeName recordType() {
    return codec.recordType();
  }

  @Override
  public List<MethodSpec> components() {
    CodeBlock read = hasHandle() ? codec.decode(number()) : codec.load(LIVE, field.at(BASE));
    MethodSpec reader = Methods.reader(field.name(), codec.readType(), read).build();
    MethodSpec writer =
        Methods.writer(field, field.name())
            .addParameter(codec.writeType(), "value")
            .addStatement(store(CodeBlock.of("value")))
            .addStatement("return this")
            .build();
    return List.of(reader, writer);
  }

  private CodeBlock store(CodeBlock value) {
    return hasHandle()
        ? CodeBlock.of("$L.set($L,$W$L,$W$L)", handle(), WRITABLE, BASE, codec.encode(value))
        : codec.store(WRITABLE, field.at(BASE), value);
  }

  /** Expression of the storage's type. */
  private CodeBlock number() {
    return CodeBlock.of(
        "($T) $L.get($L,$W$L)", NumberCode.type(codec.storage()), handle(), LIVE, BASE);
  }

  @Override
  public List<MethodSpec> derived() {
    List<MethodSpec> derived = new ArrayList<>();
    if (codec.isNumber()) {
      derived.add(adder());
      derived.add(bound("min", "Writes a value if it is less than the field's.\n"));
      derived.add(bound("max", "Writes a value if it is greater than the field's.\n"));
    }
    if (field.isAtomic()) {
      derived.addAll(new AtomicForms(field, codec).methods());
    }
    return derived;
  }

  private MethodSpec adder() {
    return Methods.writer(field, "add" + field.capitalized())
        .addParameter(deltaType(codec), "delta")
        .addStatement("return $L($L)", field.call(), sum(codec, field.call() + "()"))
        .build();
  }

  private MethodSpec bound(String function, String javadoc) {
    return Methods.writer(field, function + field.capitalized())
        .addJavadoc(javadoc)
        .addParameter(deltaType(codec), "value")
        .addStatement("return $L($L)", field.call(), bound(codec, function, field.call() + "()"))
        .build();
  }

  /** The lesser or greater of two values; NaN is passed on, as by {@link Math#min}. */
  static CodeBlock bound(Codec codec, String function, String reader) {
    if (codec.kind() == NumberKind.UNSIGNED_LONG) {
      return CodeBlock.of("$1L ? $2L : value", isKept(codec, function, reader), reader);
    }
    CodeBlock bound = CodeBlock.of("$T.$L($L, value)", Math.class, function, reader);
    return deltaType(codec).equals(codec.writeType())
        ? bound
        : CodeBlock.of("($T) $L", codec.writeType(), bound);
  }

  /** Boolean expression: the field's value is the lesser or greater of two, or neither is. */
  static CodeBlock isKept(Codec codec, String function, String reader) {
    String relation = function.equals("min") ? "<=" : ">=";
    return codec.kind() == NumberKind.UNSIGNED_LONG
        ? CodeBlock.of("$T.compareUnsigned($L, value) $L 0", Long.class, reader, relation)
        : CodeBlock.of("$L $L value", reader, relation);
  }

  /** The type of the addend: an int for small numbers, so that literals need no cast. */
  static TypeName deltaType(Codec codec) {
    boolean isSmall = codec.storage() == Primitive.BYTE || codec.storage() == Primitive.SHORT;
    return isSmall ? TypeName.INT : codec.writeType();
  }

  /** The sum, cut to the field's size if that is smaller than the type of Java's addition. */
  static CodeBlock sum(Codec codec, String reader) {
    return deltaType(codec).equals(codec.writeType())
        ? CodeBlock.of("$L + delta", reader)
        : CodeBlock.of("($T) ($L + delta)", codec.writeType(), reader);
  }

  @Override
  public List<MethodSpec> helpers() {
    return List.of();
  }

  @Override
  public CodeBlock read() {
    return codec.loadForRecord(field.at(OFFSET));
  }

  @Override
  public CodeBlock check() {
    return codec
        .check(CodeBlock.of("value.$L()", field.name()))
        .map(check -> CodeBlock.of("$L;\n", check))
        .orElse(CodeBlock.of(""));
  }

  @Override
  public CodeBlock write() {
    CodeBlock value = CodeBlock.of("value.$L()", field.name());
    return CodeBlock.of("$L;\n", codec.storeFromRecord(SEGMENT, field.at(OFFSET), value));
  }

  @Override
  public CodeBlock equal() {
    return codec.equal(field.at(OFFSET), field.at(OTHER_OFFSET));
  }

  @Override
  public CodeBlock hash() {
    return codec.hash(field.at(OFFSET));
  }

  @Override
  public CodeBlock describe() {
    return codec.describe(field.at(OFFSET));
  }

  @Override
  public CodeBlock requireReadable() {
    return codec
        .requireReadable(field.at(OFFSET))
        .map(check -> CodeBlock.of("$L;\n", check))
        .orElse(CodeBlock.of(""));
  }

  @Override
  public CodeBlock normalize() {
    return codec.needsNormalizing()
        ? CodeBlock.of(
            "$L;\n",
            codec.storeFromRecord(SEGMENT, field.at(OFFSET), codec.load(SEGMENT, field.at(OFFSET))))
        : CodeBlock.of("");
  }
}
