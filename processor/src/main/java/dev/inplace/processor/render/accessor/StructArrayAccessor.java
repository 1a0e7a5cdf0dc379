package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.accessor.FieldCode.BASE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Names;
import java.util.List;

/**
 * A fixed number of structs.
 *
 * <pre>{@code
 * public LegFlyweight legs(int index) {
 *   return derive(new LegFlyweight(), base + LEGS_OFFSET
 *       + Objects.checkIndex(index, LEGS_LENGTH) * LEGS_STRIDE);
 * }
 *
 * public LegSpan legs() {
 *   return derive(LegSpan.ofUnaligned(live(this), base + LEGS_OFFSET, LEGS_LENGTH));
 * }
 * }</pre>
 */
record StructArrayAccessor(FieldCode field, Struct struct) implements Accessor {

  @Override
  public List<FieldSpec> constants() {
    return List.of();
  }

  @Override
  public List<Checking> checks() {
    return List.of(
        Checking.made("an index is checked at each access, the length as a record is written"),
        Checking.needless("an element needs no wrap of its own: the outer struct's covers it"));
  }

  @Override
  public TypeName recordType() {
    return ArrayTypeName.of(Names.of(struct.type()));
  }

  @Override
  public List<MethodSpec> components() {
    CodeBlock element =
        CodeBlock.of("derive(new $T(),$W$L)", flyweight(), Elements.checked(field, BASE));
    CodeBlock all =
        CodeBlock.of(
            "derive($T.ofUnaligned(live(this),$W$L,$W$L))",
            span(),
            field.at(BASE),
            field.lengthConstant());
    MethodSpec writer =
        Methods.writer(field, field.name())
            .addParameter(int.class, "index")
            .addParameter(Names.of(struct.type()), "value")
            .addStatement("$T.nonNull(value, $S)", FIELD_CHECK, field.label())
            .addStatement("$L(index).set(value)", field.call())
            .addStatement("return this")
            .build();
    return List.of(
        Methods.reader(field.name(), span(), all).build(),
        Methods.reader(field.name(), flyweight(), element).addParameter(int.class, "index").build(),
        writer);
  }

  @Override
  public List<MethodSpec> derived() {
    return Elements.lengthReader(field);
  }

  @Override
  public List<MethodSpec> helpers() {
    ClassName type = Names.of(struct.type());
    CodeBlock write = CodeBlock.of("$T.write(segment, $L,$Welements[i])", flyweight(), Elements.AT);
    CodeBlock equal =
        CodeBlock.of(
            "$T.equal(segment, $L,$Wother, $L)", flyweight(), Elements.AT, Elements.OTHER_AT);
    return List.of(
        Elements.reader(field, type, call("read")),
        Elements.writer(field, recordType(), write),
        Elements.comparer(field, equal),
        Elements.hasher(field, call("hash")),
        Elements.describer(field, call("describe")));
  }

  @Override
  public CodeBlock read() {
    return Elements.call(field, "read");
  }

  @Override
  public CodeBlock check() {
    return CodeBlock.builder()
        .add(Elements.check(field))
        .add("for ($T element : value.$L()) {\n$>", Names.of(struct.type()), field.name())
        .add(
            "$T.requireValid($Z$T.nonNull(element, $S));\n$<}\n",
            flyweight(),
            FIELD_CHECK,
            field.label())
        .build();
  }

  @Override
  public CodeBlock write() {
    return Elements.write(field);
  }

  @Override
  public CodeBlock equal() {
    return Elements.callEqual(field);
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
    return Malformed.isPossible(struct)
        ? Elements.loop(field, call("requireReadable"))
        : CodeBlock.of("");
  }

  @Override
  public CodeBlock normalize() {
    return Elements.loop(field, call("normalize"));
  }

  private CodeBlock call(String method) {
    return CodeBlock.of("$T.$L(segment, $L)", flyweight(), method, Elements.AT);
  }

  private ClassName flyweight() {
    return Names.of(struct.flyweight());
  }

  private ClassName span() {
    return Names.of(struct.span());
  }
}
