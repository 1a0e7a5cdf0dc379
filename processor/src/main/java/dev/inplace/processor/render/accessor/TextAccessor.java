package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.TEXT;
import static dev.inplace.processor.render.Names.TEXT_ORDER;
import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.OTHER_OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.annotation.Text.Charset;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
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
record TextAccessor(FieldCode field, FieldType.Text text) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return text.isPlain() ? List.of() : List.of(form());
  }

  /** The form of a text that is not plain. */
  private FieldSpec form() {
    boolean isBig = text.form().isWide() && field.byteOrder() == ByteOrder.BIG_ENDIAN;
    return FieldSpec.builder(Names.TEXT_FORM, formConstant())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.of($S)", Names.TEXT_FORM, (isBig ? "big-endian " : "") + text.form().words())
        .build();
  }

  private String formConstant() {
    return field.constant() + "_FORM";
  }

  /** The receiver of calls: the class of plain text, or the form. */
  private CodeBlock receiver() {
    return text.isPlain() ? CodeBlock.of("$T", TEXT) : CodeBlock.of("$L", formConstant());
  }

  private String charset() {
    return text.form().charsetName();
  }

  @Override
  public List<Checking> checks() {
    return List.of(
        Checking.made(
            "length, U+0000 and surrogates, or "
                + charset()
                + ", are checked at each write, before a byte changes"),
        Checking.made(
            "foreign bytes are checked to be " + charset() + " as they are read as text"));
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
        .addStatement("$L.check(value, $L, $S)", receiver(), field.lengthConstant(), field.label())
        .addStatement(writer(CodeBlock.of(", value")))
        .addStatement("return this")
        .build();
  }

  private MethodSpec bytesWriter() {
    return Methods.writer(field, field.name())
        .addJavadoc("Writes {@code size} bytes of $L that begin at {@code from}.\n", charset())
        .addParameter(MemorySegment.class, bytesParameter())
        .addParameter(long.class, "from")
        .addParameter(long.class, "size")
        .addStatement(
            "$L.check($L, from, size, $L,$W$S)",
            receiver(),
            bytesParameter(),
            field.lengthConstant(),
            field.label())
        .addStatement(writer(CodeBlock.of(", $L, from, size", bytesParameter())))
        .addStatement("return this")
        .build();
  }

  private String bytesParameter() {
    return text.form().charset() == Charset.UTF_8 ? "utf8" : "bytes";
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

  /** The receiver of comparisons. */
  private CodeBlock order() {
    return text.isPlain() ? CodeBlock.of("$T", TEXT_ORDER) : receiver();
  }

  private MethodSpec from() {
    return Methods.writer(field, field.name() + "From")
        .addJavadoc("Copies the text of another struct; makes no String.\n")
        .addParameter(field.flyweight(), "other")
        .addStatement("$T.nonNull(other, $S)", FIELD_CHECK, field.label())
        .addStatement(
            "$L.copyText(other.live(other), other.$L,$W$L,$W$L,$W$L)",
            receiver(),
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
            "return $L.compare(live(this),$W$L, $L, value)",
            order(),
            field.at(BASE),
            field.lengthConstant())
        .build();
  }

  private MethodSpec compareTo() {
    return comparison(field.flyweight(), "other")
        .addJavadoc("Compares with the text of another struct; makes no String.\n")
        .addStatement(
            "return $L.compare($Zlive(this),$W$L,$Wother.live(other),$Wother.$L,$W$L)",
            order(),
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
            "$L.appendTo(builder, live(this),$W$L, $L,$W$S)",
            receiver(),
            field.at(BASE),
            field.lengthConstant(),
            field.label());
    return Methods.reader(field.name() + "To", ClassName.get(StringBuilder.class), append)
        .addJavadoc("Appends the text; allocates no String.\n")
        .addParameter(StringBuilder.class, "builder")
        .build();
  }

  private MethodSpec bytes() {
    CodeBlock slice = CodeBlock.of("slice(this, $L, $L)", field.inStruct(), field.lengthConstant());
    return Methods.reader(field.name() + "Bytes", ClassName.get(MemorySegment.class), slice)
        .addJavadoc(
            "The field's bytes as they are, $L behind the text included.\n",
            text.form().spaces() ? "spaces" : "zeros")
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
        "$L.check(value.$L(), $L, $S);\n",
        receiver(),
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
        "$L.equals(segment, $L,$Wother, $L,$W$L)",
        receiver(),
        field.at(OFFSET),
        field.at(OTHER_OFFSET),
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
    String verb = text.isPlain() ? "requireUtf8" : "requireText";
    return CodeBlock.of("$L;\n", call(verb, OFFSET, CodeBlock.of(",$W$S", field.label())));
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
        "$L.$L($L,$W$L, $L$L)",
        receiver(),
        method,
        segment,
        field.at(structOffset),
        field.lengthConstant(),
        more);
  }
}
