package dev.inplace.processor.render.grid;

import static dev.inplace.processor.render.grid.GridNames.ENTRY;
import static dev.inplace.processor.render.grid.GridNames.PATH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The two classes of a struct in a grid: its fields, and the operations on those of one value.
 *
 * <pre>{@code
 * public static final class Fields {
 *   private final Path path;
 *
 *   public LongField balance() {
 *     return path.whole("balance");
 *   }
 * }
 *
 * public static final class At {
 *   private final Entry entry;
 *   private final Fields fields;
 *
 *   public long addBalance(long delta) {
 *     return entry.send(fields.balance().add(delta));
 *   }
 * }
 * }</pre>
 *
 * <p>Texts and whole nested structs have no operation: their bytes would travel.
 *
 * @param nested the facade of a nested struct
 */
record StructFacade(
    Struct struct, ClassName fields, ClassName at, Function<Struct, StructFacade> nested) {

  /** {@code Fields}. */
  TypeSpec fieldsType() {
    TypeSpec.Builder type =
        nestedClass(fields, "The fields of {@link $L}.\n")
            .addField(PATH, "path", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(PATH, "path")
                    .addStatement("this.path = path")
                    .build());
    for (Field field : struct.fields()) {
      if (hasNumbers(field.type())) {
        type.addMethod(fieldOf(field));
      }
    }
    return type.build();
  }

  private MethodSpec fieldOf(Field field) {
    boolean isArray = field.type() instanceof FieldType.Array;
    FieldType element = element(field.type());
    MethodSpec.Builder method = publicMethod(field.name());
    if (isArray) {
      method.addParameter(int.class, "index");
    }
    CodeBlock name = CodeBlock.of(isArray ? "$S, index" : "$S", field.name());
    if (element instanceof FieldType.Nested(Struct inner)) {
      ClassName type = nested.apply(inner).fields();
      return method
          .returns(type)
          .addStatement("return new $T(path.struct($L))", type, name)
          .build();
    }
    FieldForm form = FieldForm.of(element);
    return method
        .returns(form.field())
        .addStatement("return path.$L($L$L)", form.path(), name, form.type())
        .build();
  }

  /**
   * {@code At}.
   *
   * @param more further methods, left out if a component has their signature
   */
  TypeSpec atType(List<MethodSpec> more, Consumer<String> leftOut) {
    TypeSpec.Builder type =
        nestedClass(at, "The operations on one {@link $L} of the grid.\n")
            .addField(ENTRY, "entry", Modifier.PRIVATE, Modifier.FINAL)
            .addField(fields, "fields", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(ENTRY, "entry")
                    .addParameter(fields, "fields")
                    .addStatement("this.entry = entry")
                    .addStatement("this.fields = fields")
                    .build());
    List<FieldMethods> methods =
        struct.fields().stream()
            .filter(field -> hasNumbers(field.type()))
            .map(field -> new FieldMethods(this, field))
            .toList();
    List<MethodSpec> components = new ArrayList<>();
    methods.forEach(one -> components.addAll(one.components()));
    Members members = new Members(components, leftOut);
    for (FieldMethods one : methods) {
      members.add(one.components());
      members.addDerived(one.derived());
    }
    members.addDerived(more);
    members.addTo(type);
    return type.build();
  }

  private TypeSpec.Builder nestedClass(ClassName name, String javadoc) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(javadoc, struct.type().canonical());
  }

  static MethodSpec.Builder publicMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(TypeName.VOID);
  }

  static FieldType element(FieldType type) {
    return type instanceof FieldType.Array array ? array.element() : type;
  }

  private static boolean hasNumbers(FieldType type) {
    return !(type instanceof FieldType.Text || type instanceof FieldType.Bits);
  }
}
