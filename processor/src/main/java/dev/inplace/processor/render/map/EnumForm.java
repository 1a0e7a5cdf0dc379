package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.CompiledAgainst;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.nio.ByteOrder;
import javax.lang.model.element.Modifier;

/**
 * A key of an enum, held as its ordinal.
 *
 * @param storage the ordinal's type in the bucket
 * @param label the key in messages
 */
record EnumForm(FieldType.Enumeration enumeration, Primitive storage, String label)
    implements ScalarForm {

  private ClassName type() {
    return Names.of(enumeration.type());
  }

  @Override
  public TypeName given() {
    return type();
  }

  @Override
  public TypeName held() {
    return TypeName.INT;
  }

  @Override
  public String name() {
    return "ordinal";
  }

  @Override
  public CodeBlock hold() {
    return CodeBlock.of("int ordinal = ordinal(key);\n");
  }

  @Override
  public CodeBlock show(CodeBlock held) {
    return CodeBlock.of("$T.constant(\n    $L,$W$L,$W$S)", FIELD_CHECK, constants(), held, label);
  }

  @Override
  public CodeBlock load(CodeBlock address) {
    return bytes().getOrdinal("table", address);
  }

  @Override
  public CodeBlock store(CodeBlock address) {
    return bytes().setOrdinal("table", address, CodeBlock.of("ordinal"));
  }

  @Override
  public CodeBlock isNotZero(String held) {
    return CodeBlock.of("$L != 0", held);
  }

  @Override
  public CodeBlock hashed() {
    return CodeBlock.of("ordinal");
  }

  @Override
  public CodeBlock number(CodeBlock held) {
    return held;
  }

  @Override
  public CodeBlock fromNumber() {
    return CodeBlock.of("(int) number");
  }

  @Override
  public CodeBlock describe() {
    return text(CodeBlock.of("(int) number"));
  }

  @Override
  public CodeBlock text(CodeBlock held) {
    return CodeBlock.of("$T.describe($L,$W$L)", FIELD_CHECK, constants(), held);
  }

  @Override
  public boolean isFloating() {
    return false;
  }

  @Override
  public CodeBlock refuseUnknown() {
    return CodeBlock.of("$T.known($L, ordinal,$W$S);\n", FIELD_CHECK, constants(), label);
  }

  @Override
  public void addTo(TypeSpec.Builder map) {
    map.addField(
        FieldSpec.builder(ArrayTypeName.of(type()), constants())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(CompiledAgainst.first(enumeration))
            .build());
    map.addMethod(
        Body.of("ordinal", TypeName.INT, Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(type(), "key")
            .addStatement("return $T.nonNull(key, $S).ordinal()", FIELD_CHECK, label)
            .build());
  }

  /** The name of the array of all constants, longer than the enum's name so as not to hide it. */
  private String constants() {
    return Names.constant(type().simpleName()) + "_CONSTANTS";
  }

  private NumberCode bytes() {
    return new NumberCode(storage, ByteOrder.LITTLE_ENDIAN);
  }
}
