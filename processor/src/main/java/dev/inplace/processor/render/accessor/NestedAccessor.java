package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.OFFSET;
import static dev.inplace.processor.render.accessor.FieldCode.OTHER_OFFSET;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import java.util.List;

/**
 * A struct nested by value.
 *
 * <pre>{@code
 * public PointFlyweight start() {
 *   return derive(new PointFlyweight(), base + START_OFFSET);
 * }
 *
 * public LineFlyweight start(Point value) {
 *   start().set(value);
 *   return this;
 * }
 * }</pre>
 *
 * <p>The wrap of the outer struct has also checked the inner one.
 */
record NestedAccessor(FieldCode field, Struct struct) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return List.of();
  }

  @Override
  public List<Checking> checks() {
    return List.of(
        Checking.made("a record is checked for null at each write"),
        Checking.needless("it needs no wrap of its own: the outer struct's covers it"));
  }

  @Override
  public TypeName recordType() {
    return Names.of(struct.type());
  }

  @Override
  public List<MethodSpec> components() {
    CodeBlock nested = CodeBlock.of("derive(new $T(),$W$L)", flyweight(), field.at(BASE));
    MethodSpec reader = Methods.reader(field.name(), flyweight(), nested).build();
    MethodSpec writer =
        Methods.writer(field, field.name())
            .addParameter(recordType(), "value")
            .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, field.label())
            .addStatement("$L().set(value)", field.call())
            .addStatement("return this")
            .build();
    return List.of(reader, writer);
  }

  @Override
  public List<MethodSpec> derived() {
    return List.of();
  }

  @Override
  public List<MethodSpec> helpers() {
    return List.of();
  }

  @Override
  public CodeBlock read() {
    return call("read");
  }

  @Override
  public CodeBlock check() {
    return CodeBlock.of(
        "$T.requireValid($Z$T.nonNull(value.$L(), $S));\n",
        flyweight(),
        FIELD_CHECK,
        field.name(),
        field.label());
  }

  @Override
  public CodeBlock write() {
    return CodeBlock.of(
        "$T.write(segment, $L,$Wvalue.$L());\n", flyweight(), field.at(OFFSET), field.name());
  }

  @Override
  public CodeBlock equal() {
    return CodeBlock.of(
        "$T.equal(segment, $L,$Wother, $L)", flyweight(), field.at(OFFSET), field.at(OTHER_OFFSET));
  }

  @Override
  public CodeBlock hash() {
    return call("hash");
  }

  @Override
  public CodeBlock describe() {
    return call("describe");
  }

  @Override
  public CodeBlock requireReadable() {
    return Malformed.isPossible(struct)
        ? CodeBlock.of("$L;\n", call("requireReadable"))
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock normalize() {
    return CodeBlock.of("$L;\n", call("normalize"));
  }

  private CodeBlock call(String method) {
    return CodeBlock.of("$T.$L(segment, $L)", flyweight(), method, field.at(OFFSET));
  }

  private ClassName flyweight() {
    return Names.of(struct.flyweight());
  }
}
