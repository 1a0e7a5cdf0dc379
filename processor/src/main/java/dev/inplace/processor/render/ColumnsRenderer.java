package dev.inplace.processor.render;

import static dev.inplace.processor.render.Names.COLUMNS;
import static dev.inplace.processor.render.Names.COLUMN_LAYOUT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The columns of a struct.
 *
 * <pre>{@code
 * public PersonRow at(long index) {
 *   return derive(new PersonRow(), index);
 * }
 *
 * public MemorySegment ageColumn() {
 *   return column(1);
 * }
 * }</pre>
 */
final class ColumnsRenderer {
  private final StructCode struct;
  private final ClassName columns;
  private final ClassName row;

  ColumnsRenderer(StructCode struct) {
    this.struct = struct;
    this.columns = struct.columns();
    this.row = struct.row();
  }

  TypeSpec render() {
    return TypeSpec.classBuilder(columns)
        .addModifiers(struct.modifiers())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(COLUMNS, row, struct.record()))
        .addJavadoc(
            "{@link $L} structs in columns: one run per component.\n",
            struct.record().canonicalName())
        .addMethod(constructor())
        .addMethod(allocate())
        .addMethod(allocateCopy())
        .addMethod(at())
        .addMethod(atInto())
        .addMethod(get())
        .addMethod(set())
        .addMethods(segments())
        .addMethod(toSpan())
        .addMethod(asReadOnly())
        .addMethod(SequenceMethods.forEach(row))
        .addMethod(SequenceMethods.flyweight(row))
        .addMethod(describe())
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "size")
        .addParameter(COLUMN_LAYOUT, "layout")
        .addStatement("super(segment, size, layout)")
        .build();
  }

  private MethodSpec allocate() {
    return factory("New structs; all zero if the allocator zeroes, as an arena does.\n")
        .addParameter(long.class, "size")
        .addStatement("$1T layout = $1T.of($2T.INFO)", COLUMN_LAYOUT, struct.flyweight())
        .addStatement("return new $T(layout.allocate(allocator, size), size, layout)", columns)
        .build();
  }

  private MethodSpec allocateCopy() {
    return factory("Copies of all structs of a span.\n")
        .addParameter(struct.span(), "span")
        .addStatement("$T columns = allocate(allocator, span.size())", columns)
        .addStatement("columns.copyFrom(span)")
        .addStatement("return columns")
        .build();
  }

  private MethodSpec.Builder factory(String javadoc) {
    return method("allocate", columns)
        .addModifiers(Modifier.STATIC)
        .addJavadoc(javadoc)
        .addParameter(SegmentAllocator.class, "allocator");
  }

  private MethodSpec at() {
    return override("at", row, Modifier.PUBLIC)
        .addParameter(long.class, "index")
        .addStatement("return derive(new $T(), index)", row)
        .build();
  }

  private MethodSpec atInto() {
    return override("at", row, Modifier.PUBLIC)
        .addParameter(long.class, "index")
        .addParameter(row, "row")
        .addStatement("return derive(row, index)")
        .build();
  }

  private MethodSpec get() {
    return override("get", struct.record(), Modifier.PUBLIC)
        .addParameter(long.class, "index")
        .addStatement("return $T.read(at(index))", row)
        .build();
  }

  private MethodSpec set() {
    return override("set", TypeName.VOID, Modifier.PUBLIC)
        .addParameter(long.class, "index")
        .addParameter(struct.record(), "value")
        .addStatement("at(index).set(value)")
        .build();
  }

  /** The suffix keeps the names free: no method of the superclass ends with it. */
  private List<MethodSpec> segments() {
    List<MethodSpec> segments = new ArrayList<>();
    for (int i = 0; i < struct.fields().size(); i++) {
      String name = struct.fields().get(i).name();
      segments.add(
          method(name + "Column", ClassName.get(MemorySegment.class))
              .addJavadoc("The bytes of all {@code $L}, and no others.\n", name)
              .addStatement("return column($L)", i)
              .build());
    }
    return segments;
  }

  private MethodSpec toSpan() {
    return method("toSpan", struct.span())
        .addJavadoc("Copies of all structs.\n")
        .addParameter(SegmentAllocator.class, "allocator")
        .addStatement("return copyTo($T.allocate(allocator, size()))", struct.span())
        .build();
  }

  private MethodSpec asReadOnly() {
    return method("asReadOnly", columns)
        .addJavadoc("The same structs, for reading only.\n")
        .addStatement("return new $T(segment.asReadOnly(), size(), layout)", columns)
        .build();
  }

  private MethodSpec describe() {
    return override("describe", ClassName.get(String.class), Modifier.PROTECTED)
        .addParameter(long.class, "index")
        .addStatement("return $T.describe(at(index))", row)
        .build();
  }

  private static MethodSpec.Builder override(String name, TypeName type, Modifier modifier) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(modifier)
        .returns(type);
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
  }
}
