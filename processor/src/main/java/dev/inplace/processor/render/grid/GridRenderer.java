package dev.inplace.processor.render.grid;

import static dev.inplace.processor.render.grid.GridNames.BATCH;
import static dev.inplace.processor.render.grid.GridNames.FIELD_OPERATION;
import static dev.inplace.processor.render.grid.GridNames.GRID;
import static dev.inplace.processor.render.grid.GridNames.HAZELCAST;
import static dev.inplace.processor.render.grid.GridNames.NULLABLE;
import static dev.inplace.processor.render.grid.GridNames.PATH;
import static dev.inplace.processor.render.grid.GridNames.STRUCT_TYPE;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructGrid;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The renderer of a grid: creation, keys, and the facades of the struct and of those in it. */
public final class GridRenderer {
  private final Struct struct;
  private final StructGrid grid;
  private final boolean seesNullable;
  private final Consumer<String> leftOut;
  private final ClassName type;
  private final ClassName record;
  private final ClassName flyweight;
  private final Facades facades;
  private final StructFacade root;
  private final TypeName key;

  /**
   * A renderer.
   *
   * @param leftOut receives the name of each derived method that a component displaces
   */
  public GridRenderer(
      Struct struct, StructGrid grid, boolean seesNullable, Consumer<String> leftOut) {
    this.struct = struct;
    this.grid = grid;
    this.seesNullable = seesNullable;
    this.leftOut = leftOut;
    type = Names.of(grid.grid());
    record = Names.of(struct.type());
    flyweight = Names.of(struct.flyweight());
    facades = new Facades(type, struct);
    root = facades.of(struct);
    key = keyType(grid.key());
  }

  private static TypeName keyType(MapKey key) {
    return switch (key) {
      case MapKey.Text _ -> ClassName.get(String.class);
      case MapKey.Fixed(FieldType.Scalar scalar) -> NumberCode.type(scalar.primitive());
      case MapKey.Fixed(FieldType.Enumeration enumeration) -> Names.of(enumeration.type());
      case MapKey.Fixed(FieldType.Nested(Struct nested)) -> Names.of(nested.type());
      case MapKey.Fixed other -> throw new IllegalStateException(other + " is no key");
    };
  }

  /** The class. */
  public TypeSpec render() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(type)
            .addModifiers(struct.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(GRID, key.box(), record, root.fields()))
            .addJavadoc(
                "{@link $L} structs in a map of a Hazelcast cluster.\n", record.canonicalName())
            .addField(typeConstant())
            .addField(fieldsConstant())
            .addMethod(constructor())
            .addMethod(creation("of", false, OF))
            .addMethod(creation("exactlyOnce", true, EXACTLY_ONCE))
            .addMethod(extend())
            .addMethods(ofKeys());
    grid.local()
        .ifPresent(
            local ->
                builder.addMethods(
                    LocalMap.methods(flyweight, record, Names.of(local.map()), grid.key())));
    builder.addMethod(write());
    for (StructFacade facade : facades.all()) {
      List<MethodSpec> more = facade.equals(root) ? forms() : List.of();
      builder.addType(facade.atType(more, leftOut)).addType(facade.fieldsType());
    }
    return builder.build();
  }

  private static final String OF =
      """
      The grid of a map. After a failure, an operation may have been applied twice.

      @throws dev.inplace.hazelcast.OtherLayoutException if the map has values of another layout
      """;

  private static final String EXACTLY_ONCE =
      """
      The same, but each operation is applied once, even if it is sent again after a failure.

      @throws dev.inplace.hazelcast.OtherLayoutException if the map has values of another layout
      """;

  private FieldSpec typeConstant() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(STRUCT_TYPE, record),
            "TYPE",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "new $T<>($T.INFO,$W$T::read,$W$T::write)", STRUCT_TYPE, flyweight, flyweight, type)
        .build();
  }

  private FieldSpec fieldsConstant() {
    return FieldSpec.builder(
            root.fields(), "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($T.of($T.INFO))", root.fields(), PATH, flyweight)
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(HAZELCAST, "hazelcast")
        .addParameter(String.class, "map")
        .addParameter(boolean.class, "isOnce")
        .addStatement("super(hazelcast, map, TYPE, FIELDS, isOnce)")
        .build();
  }

  private MethodSpec creation(String name, boolean isOnce, String javadoc) {
    return method(name, type, javadoc)
        .addModifiers(Modifier.STATIC)
        .addParameter(HAZELCAST, "hazelcast")
        .addParameter(String.class, "map")
        .addStatement("return new $T(hazelcast, map, $L)", type, isOnce)
        .build();
  }

  private MethodSpec extend() {
    String javadoc =
        """
        Gives all values of a map the components that were appended to the record since they were
        written, all zero. Programs with the former record are refused from then on.

        @throws dev.inplace.hazelcast.OtherLayoutException if more than that has changed
        """;
    return method("extend", TypeName.VOID, javadoc)
        .addModifiers(Modifier.STATIC)
        .addParameter(HAZELCAST, "hazelcast")
        .addParameter(String.class, "map")
        .addStatement("extend(hazelcast, map, TYPE)")
        .build();
  }

  private List<MethodSpec> ofKeys() {
    MethodSpec.Builder get =
        ofKey("get", record, "A copy of a value; null if the key is absent.\n");
    if (seesNullable) {
      get.returns(record.annotated(AnnotationSpec.builder(NULLABLE).build()));
    }
    return List.of(
        ofKey("at", root.at(), "The value of a key; an operation throws if the key is absent.\n")
            .addStatement("return new $T(entry(key, false), FIELDS)", root.at())
            .build(),
        ofKey(
                "findOrInsert",
                root.at(),
                """
                The value of a key. An operation inserts an absent key: its fields are zero, and its first
                minimum or maximum is the operand.
                """)
            .addStatement("return new $T(entry(key, true), FIELDS)", root.at())
            .build(),
        get.addStatement("return copy(key)").build(),
        ofKey("put", TypeName.VOID, "Inserts or replaces a value.\n")
            .addParameter(record, "value")
            .addStatement("store(key, value)")
            .build(),
        ofKey("contains", TypeName.BOOLEAN, "True if a key is present.\n")
            .addStatement("return has(key)")
            .build(),
        ofKey("remove", TypeName.BOOLEAN, "Removes a key; true if it was present.\n")
            .addStatement("return drop(key)")
            .build());
  }

  private MethodSpec.Builder ofKey(String name, TypeName returned, String javadoc) {
    return method(name, returned, javadoc).addParameter(key, "key");
  }

  private MethodSpec write() {
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(MemorySegment.class, "segment")
        .addParameter(long.class, "offset")
        .addParameter(record, "value")
        .addStatement("$T.requireValid(value)", flyweight)
        .addStatement("$T.write(segment, offset, value)", flyweight)
        .build();
  }

  /** The asynchronous form of all operations, and the one in a batch. */
  private List<MethodSpec> forms() {
    TypeVariableName result = TypeVariableName.get("V");
    TypeName operation =
        ParameterizedTypeName.get(
            ClassName.get(Function.class),
            root.fields(),
            ParameterizedTypeName.get(FIELD_OPERATION, result));
    TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result);
    return List.of(
        method("submit", future, "Sends an operation without waiting for its result.\n")
            .addTypeVariable(result)
            .addParameter(operation, "operation")
            .addStatement("return entry.submit(operation.apply(fields))")
            .build(),
        method("in", future, "Adds an operation to a batch, which sends it.\n")
            .addTypeVariable(result)
            .addParameter(ParameterizedTypeName.get(BATCH, root.fields()), "batch")
            .addParameter(operation, "operation")
            .addStatement("return batch.add(entry, operation)")
            .build());
  }

  static MethodSpec.Builder method(String name, TypeName returned, String javadoc) {
    return StructFacade.publicMethod(name).returns(returned).addJavadoc(javadoc);
  }
}
