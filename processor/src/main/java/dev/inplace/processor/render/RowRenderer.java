package dev.inplace.processor.render;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.ColumnLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.render.accessor.Accessor;
import dev.inplace.processor.render.accessor.FieldCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The flyweight of a struct in columns. Its accessors are those of the struct's flyweight, with
 * another offset.
 *
 * <pre>{@code
 * private static final long AGE_COLUMN = 32;
 *
 * private static final long AGE_SIZE = 4;
 *
 * public int age() {
 *   return live(this).get(LittleEndian.INT, place(AGE_COLUMN, AGE_SIZE));
 * }
 * }</pre>
 */
final class RowRenderer {
  private RowRenderer() {}

  /** The class; the notes about displaced methods are the flyweight's. */
  static TypeSpec render(StructCode struct) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(struct.row())
            .addModifiers(struct.modifiers())
            .addModifiers(FINAL)
            .superclass(Names.COLUMN_ROW)
            .addJavadoc(
                "A {@link $L} in {@link $T}: reads and writes its fields where they lie.\n",
                struct.record().canonicalName(),
                struct.columns());
    type.addFields(constants(struct));
    Members members =
        new Members(
            struct.accessors().stream().flatMap(a -> a.components().stream()).toList(), _ -> {});
    for (int i = 0; i < struct.accessors().size(); i++) {
      Accessor accessor = struct.accessors().get(i);
      Field field = struct.fields().get(i).layout().field();
      members.add(FieldJavadoc.added(field, accessor.components()));
      members.addDerived(accessor.derived());
    }
    members.addDerived(RowMethods.derived(struct));
    members.add(RowMethods.of(struct));
    members.add(struct.accessors().stream().flatMap(a -> a.helpers().stream()).toList());
    members.addTo(type);
    return type.build();
  }

  private static List<FieldSpec> constants(StructCode struct) {
    List<FieldSpec> constants = new ArrayList<>();
    if (struct.types().stream().anyMatch(RowRenderer::isEnum)) {
      constants.add(
          FieldSpec.builder(Names.COMPILED, CompiledAgainst.NAME, PRIVATE, STATIC, FINAL)
              .initializer("$T.$L", struct.flyweight(), CompiledAgainst.NAME)
              .build());
    }
    ColumnLayout columns = ColumnLayout.of(struct.layout());
    for (int i = 0; i < struct.fields().size(); i++) {
      FieldCode field = struct.fields().get(i);
      constants.add(number(field.constant() + "_COLUMN", columns.begins().get(i)));
      constants.add(number(field.constant() + "_SIZE", field.layout().size()));
    }
    struct.accessors().forEach(accessor -> constants.addAll(accessor.constants()));
    return constants;
  }

  private static boolean isEnum(FieldType type) {
    return type instanceof FieldType.Array array
        ? isEnum(array.element())
        : type instanceof FieldType.Enumeration;
  }

  private static FieldSpec number(String name, long value) {
    return FieldSpec.builder(long.class, name, PRIVATE, STATIC, FINAL)
        .initializer("$L", value == (int) value ? value : value + "L")
        .build();
  }
}
