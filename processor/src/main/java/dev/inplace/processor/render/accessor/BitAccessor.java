package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.LIVE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.render.Names;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A bit-field.
 *
 * <pre>{@code
 * private static final BitField MODE_FIELD =
 *     BitField.littleEndian(MODE_OFFSET, MODE_BIT, MODE_BITS, SIZE);
 *
 * public int mode() {
 *   return (int) MODE_FIELD.signed(live(this), base);
 * }
 *
 * public FlagsFlyweight mode(int value) {
 *   MODE_FIELD.set(
 *       writable(live(this)), base, MODE_FIELD.requireSigned(value, "Flags.mode"));
 *   return this;
 * }
 * }</pre>
 */
record BitAccessor(FieldCode field, BitCodec codec) implements Accessor {
  private static final CodeBlock SEGMENT = CodeBlock.of(FieldCode.SEGMENT);

  @Override
  public List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>(KnownConstants.of(field));
    boolean isBigEndian = field.struct().struct().platform().byteOrder() == ByteOrder.BIG_ENDIAN;
    constants.add(
        FieldSpec.builder(Names.BIT_FIELD, codec.field())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "$1T.$2L($Z$3L_OFFSET, $3L_BIT,$W$3L_BITS,$WSIZE)",
                Names.BIT_FIELD,
                isBigEndian ? "bigEndian" : "littleEndian",
                field.constant())
            .build());
    return constants;
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
    CodeBlock value = codec.load(CodeBlock.of(LIVE), BASE);
    MethodSpec reader = Methods.reader(field.name(), codec.readType(), value).build();
    MethodSpec writer =
        Methods.writer(field, field.name())
            .addParameter(codec.writeType(), "value")
            .addStatement(
                codec.store(CodeBlock.of(WRITABLE), BASE, codec.encode(CodeBlock.of("value"))))
            .addStatement("return this")
            .build();
    return List.of(reader, writer);
  }

  @Override
  public List<MethodSpec> derived() {
    if (!codec.isNumber()) {
      return List.of();
    }
    boolean isSmall =
        codec.writeType().equals(TypeName.BYTE) || codec.writeType().equals(TypeName.SHORT);
    CodeBlock sum = codec.encode(CodeBlock.of("$L() + delta", field.call()));
    return List.of(
        Methods.writer(field, "add" + field.capitalized())
            .addParameter(isSmall ? TypeName.INT : codec.writeType(), "delta")
            .addStatement(codec.store(CodeBlock.of(WRITABLE), BASE, sum))
            .addStatement("return this")
            .build());
  }

  @Override
  public List<MethodSpec> helpers() {
    return List.of();
  }

  @Override
  public CodeBlock read() {
    return codec.loadForRecord(SEGMENT, OFFSET);
  }

  @Override
  public CodeBlock check() {
    return codec.check(value()).map(check -> CodeBlock.of("$L;\n", check)).orElse(NOTHING);
  }

  @Override
  public CodeBlock write() {
    return CodeBlock.of("$L;\n", codec.store(SEGMENT, OFFSET, codec.encodeFromRecord(value())));
  }

  private CodeBlock value() {
    return CodeBlock.of("value.$L()", field.name());
  }

  @Override
  public CodeBlock equal() {
    return codec.equal();
  }

  @Override
  public CodeBlock hash() {
    return codec.hash(SEGMENT, OFFSET);
  }

  @Override
  public CodeBlock describe() {
    return codec.describe(SEGMENT, OFFSET);
  }

  @Override
  public CodeBlock requireReadable() {
    return codec
        .requireReadable(SEGMENT, OFFSET)
        .map(check -> CodeBlock.of("$L;\n", check))
        .orElse(NOTHING);
  }

  @Override
  public CodeBlock normalize() {
    return NOTHING;
  }
}
