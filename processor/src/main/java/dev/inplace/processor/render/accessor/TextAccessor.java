package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.TEXT;
import static dev.inplace.processor.render.Names.TEXT_ORDER;
import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Text of a fixed length.
 *
 * <pre>{@code
 * public String name() {
 *   return Text.read(live(this), base + NAME_OFFSET, NAME_LENGTH, "Person.name");
 * }
 *
 * public PersonFlyweight name(CharSequence value) {
 *   Text.check(value, NAME_LENGTH, "Person.name");
 *   Text.write(writable(live(this)), base + NAME_OFFSET, NAME_LENGTH, value);
 *   return this;
 * }
 * }</pre>
 */
record TextAccessor(FieldCode field) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return List.of();
  }

  @Override
  public List<Checking> checks() {
    return List.of(
        Checking.made(
            "length, U+0000 and surrogates, or UTF-8, are checked at each write, before a byte"
                + " changes"),
        Checking.made("foreign bytes are checked to be UTF-8 as they are read as text"));
  }

  @Override
  public TypeName recordType() {
    return ClassName.get(String.class);
  }

  @Override
  public List<MethodSpec> components() {
    return List.of(reader(), charactersWriter(), bytesWriter());
  }

  private MethodSpec reader() {
    CodeBlock text = call("read", BASE, CodeBlock.of(", $S", field.label()));
    return Methods.reader(field.name(), recordType(), text).build();
  }

  private MethodSpec charactersWriter() {
    return Methods.writer(field, field.name())
        .addParameter(CharSequence.class, "value")
        .addStatement("$T.check(value, $L, $S)", TEXT, field.lengthConstant(), field.label())
        .addStatement(writer(CodeBlock.of(", value")))
        .addStatement("return this")
        .build();
  }

  private MethodSpec bytesWriter() {
    return Methods.writer(field, field.name())
        .addJavadoc("Writes {@code size} bytes of UTF-8 that begin at {@code from}.\n")
        .addParameter(MemorySegment.class, "utf8")
        .addParameter(long.class, "from")
        .addParameter(long.class, "size")
        .addStatement(
            "$T.check(utf8, from, size, $L,$W$S)", TEXT, field.lengthConstant(), field.label())
        .addStatement(writer(CodeBlock.of(", utf8, from, size")))
        .addStatement("return this")
        .build();
  }

  @Override
  public List<MethodSpec> derived() {
    MethodSpec length =
        Methods.reader(field.name() + "Length", TypeName.INT, call("length", BASE))
            .addJavadoc("Bytes of the text.\n")
            .build();
    MethodSpec equals =
        Methods.reader(
                field.name() + "Equals",
                TypeName.BOOLEAN,
                call("equals", BASE, CodeBlock.of(", value")))
            .addJavadoc("True if the text equals these characters; allocates no String.\n")
            .addParameter(CharSequence.class, "value")
            .build();
    return List.of(length, equals, appender(), bytes(), from(), compare(), compareTo());
  }

  private MethodSpec from() {
    return Methods.writer(field, field.name() + "From")
        .addJavadoc("Copies the text of another struct; makes no String.\n")
        .addParameter(field.flyweight(), "other")
        .addStatement("$T.nonNull(other, $S)", FIELD_CHECK, field.label())
        .addStatement(
            "$T.copyText(other.live(other), other.$L,$W$L,$W$L,$W$L)",
            TEXT,
            field.at(BASE),
            WRITABLE,
            field.at(BASE),
            field.lengthConstant())
        .addStatement("return this")
        .build();
  }

  private MethodSpec compare() {
    return comparison(ClassName.get(CharSequence.class), "value")
        .addJavadoc("Compares as {@code String.compareTo}; makes no String.\n")
        .addStatement(
            "return $T.compare(live(this),$W$L, $L, value)",
            TEXT_ORDER,
            field.at(BASE),
            field.lengthConstant())
        .build();
  }

  private MethodSpec compareTo() {
    return comparison(field.flyweight(), "other")
        .addJavadoc("Compares with the text of another struct; makes no String.\n")
        .addStatement(
            "return $T.compare($Zlive(this),$W$L,$Wother.live(other),$Wother.$L,$W$L)",
            TEXT_ORDER,
            field.at(BASE),
            field.at(BASE),
            field.lengthConstant())
        .build();
  }

  private MethodSpec.Builder comparison(TypeName type, String parameter) {
    return MethodSpec.methodBuilder("compare" + field.capitalized())
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addParameter(type, parameter);
  }

  private MethodSpec appender() {
    CodeBlock append =
        CodeBlock.of(
            "$T.appendTo(builder, live(this),$W$L, $L,$W$S)",
            TEXT,
            field.at(BASE),
            field.lengthConstant(),
            field.label());
    return Methods.reader(field.name() + "To", ClassName.get(StringBuilder.class), append)
        .addJavadoc("Appends the text; allocates no String.\n")
        .addParameter(StringBuilder.class, "builder")
        .build();
  }

  private MethodSpec bytes() {
    CodeBlock slice =
        CodeBlock.of("slice(this, $L, $L)", field.offsetConstant(), field.lengthConstant());
    return Methods.reader(field.name() + "Bytes", ClassName.get(MemorySegment.class), slice)
        .addJavadoc("The field's bytes as they are, zeros behind the text included.\n")
        .build();
  }

  @Override
  public List<MethodSpec> helpers() {
    return List.of();
  }

  @Override
  public CodeBlock read() {
    return call("read", OFFSET, CodeBlock.of(", $S", field.label()));
  }

  @Override
  public CodeBlock check() {
    return CodeBlock.of(
        "$T.check(value.$L(), $L, $S);\n",
        TEXT,
        field.name(),
        field.lengthConstant(),
        field.label());
  }

  @Override
  public CodeBlock write() {
    CodeBlock value = CodeBlock.of(", value.$L()", field.name());
    return CodeBlock.of("$L;\n", call("write", OFFSET, value));
  }

  @Override
  public CodeBlock equal() {
    return CodeBlock.of(
        "$T.equals(segment, $L,$Wother, otherOffset + $L_OFFSET,$W$L)",
        TEXT,
        field.at(OFFSET),
        field.constant(),
        field.lengthConstant());
  }

  @Override
  public CodeBlock hash() {
    return call("hashCode", OFFSET);
  }

  @Override
  public CodeBlock describe() {
    return call("describe", OFFSET);
  }

  @Override
  public CodeBlock requireReadable() {
    return CodeBlock.of("$L;\n", call("requireUtf8", OFFSET, CodeBlock.of(",$W$S", field.label())));
  }

  @Override
  public CodeBlock normalize() {
    return CodeBlock.of("$L;\n", call("normalize", OFFSET));
  }

  private CodeBlock call(String method, String structOffset) {
    return call(method, structOffset, CodeBlock.of(""));
  }

  private CodeBlock call(String method, String structOffset, CodeBlock more) {
    return call(method, FieldCode.segment(structOffset), structOffset, more);
  }

  private CodeBlock writer(CodeBlock value) {
    return call("write", WRITABLE, BASE, value);
  }

  private CodeBlock call(String method, String segment, String structOffset, CodeBlock more) {
    return CodeBlock.of(
        "$T.$L($L,$W$L, $L$L)",
        TEXT,
        method,
        segment,
        field.at(structOffset),
        field.lengthConstant(),
        more);
  }
}
