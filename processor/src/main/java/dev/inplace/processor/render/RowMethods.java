package dev.inplace.processor.render;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.foreign.MemorySegment;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a row over all fields: to a record and back, and those of {@code Object}.
 *
 * <p>As in a flyweight, each has a static form, whose signature no component's accessor has.
 *
 * <pre>{@code
 * static Person read(PersonRow row) {
 *   MemorySegment segment = row.live(row);
 *   return new Person(segment.get(LittleEndian.INT, row.place(AGE_COLUMN, AGE_SIZE)));
 * }
 * }</pre>
 */
final class RowMethods {
  private RowMethods() {}

  /** The method {@code toRecord}; a component may have that name. */
  static List<MethodSpec> derived(StructCode struct) {
    return List.of(
        method("toRecord", struct.record())
            .addJavadoc("A copy of the fields.\n")
            .addStatement("return read(this)")
            .build());
  }

  static List<MethodSpec> of(StructCode struct) {
    return List.of(
        constructor(),
        layout(struct),
        set(struct),
        override(method("equals", TypeName.BOOLEAN))
            .addParameter(Object.class, "object")
            .addStatement("return object instanceof $T other && equal(this, other)", struct.row())
            .build(),
        override(method("hashCode", TypeName.INT)).addStatement("return hash(this)").build(),
        override(method("toString", TypeName.get(String.class)))
            .addStatement("return textOf((_, _) -> describe(this))")
            .build(),
        read(struct),
        write(struct),
        equal(struct),
        ofRow(struct, "hash", TypeName.INT, "row.live(row)")
            .addCode(ObjectMethods.hashOf(struct))
            .build(),
        ofRow(struct, "describe", TypeName.get(String.class), "row.segment")
            .addStatement(ObjectMethods.textOf(struct))
            .build());
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A row that shows nothing until columns point it.\n")
        .build();
  }

  private static MethodSpec layout(StructCode struct) {
    return override(MethodSpec.methodBuilder("layoutOf").addModifiers(Modifier.PROTECTED))
        .returns(Names.STRUCT_INFO)
        .addParameter(Names.FLYWEIGHT, "self")
        .addStatement("return $T.INFO", struct.flyweight())
        .build();
  }

  private static MethodSpec set(StructCode struct) {
    return method("set", struct.row())
        .addJavadoc("Writes all fields; if one is refused, none.\n")
        .addParameter(struct.record(), "value")
        .addStatement("$T.requireValid(value)", struct.flyweight())
        .addStatement("write(this, value)")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec read(StructCode struct) {
    return ofRow(struct, "read", struct.record(), "row.live(row)")
        .addStatement(RecordMethods.recordOf(struct))
        .build();
  }

  private static MethodSpec write(StructCode struct) {
    MethodSpec.Builder method =
        ofRow(struct, "write", TypeName.VOID, "row.writable(row.live(row))")
            .addParameter(struct.record(), "value");
    struct.accessors().forEach(accessor -> method.addCode(accessor.write()));
    return method.build();
  }

  private static MethodSpec equal(StructCode struct) {
    return ofRow(struct, "equal", TypeName.BOOLEAN, "row.live(row)")
        .addParameter(struct.row(), "otherRow")
        .addStatement("$T other = otherRow.live(otherRow)", MemorySegment.class)
        .addStatement(ObjectMethods.equalOf(struct))
        .build();
  }

  private static MethodSpec.Builder ofRow(
      StructCode struct, String name, TypeName type, String segment) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(struct.row(), "row")
        .addStatement("$T segment = $L", MemorySegment.class, segment);
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
  }

  private static MethodSpec.Builder override(MethodSpec.Builder method) {
    return method.addAnnotation(Override.class);
  }
}
