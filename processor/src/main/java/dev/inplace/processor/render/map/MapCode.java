package dev.inplace.processor.render.map;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.layout.BucketLayout;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.render.CompiledAgainst;
import dev.inplace.processor.render.Names;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * A map in generated code.
 *
 * @param key the code for its key
 * @param value the code for its values
 * @param seesNullable true if results may be annotated as nullable
 */
public record MapCode(
    StructMap declared, BucketLayout layout, KeyCode key, ValueCode value, boolean seesNullable) {

  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  /** The code for a map. */
  public static MapCode of(StructMap map, Layouter layouter, boolean seesNullable) {
    ClassName bucket = Names.of(map.bucket());
    BucketLayout layout = BucketLayout.of(map, layouter);
    KeyCode key =
        switch (map.key()) {
          case MapKey.Fixed(FieldType type) -> fixedKey(type, map, layouter);
          case MapKey.Text _ -> new TextKey(bucket, layout.isFlat());
        };
    return new MapCode(map, layout, key, value(map, layout), seesNullable);
  }

  private static KeyCode fixedKey(FieldType type, StructMap map, Layouter layouter) {
    ClassName bucket = Names.of(map.bucket());
    return switch (type) {
      case FieldType.Scalar scalar -> new ScalarKey(new PrimitiveForm(scalar.primitive()), bucket);
      case FieldType.Enumeration constants -> new ScalarKey(enumForm(constants, map), bucket);
      case FieldType.Nested nested -> structKey(layouter.layout(nested.struct()), map, layouter);
      case FieldType.Word _, FieldType.Bits _, FieldType.Text _, FieldType.Array _ ->
          throw new IllegalStateException(map.name() + ": the parser refuses such keys");
    };
  }

  private static KeyCode structKey(StructLayout key, StructMap map, Layouter layouter) {
    StructKey inline = StructKey.of(key, Names.of(map.bucket()));
    BucketLayout layout = BucketLayout.of(map, layouter);
    return layout.isKeyIndirect()
        ? new LargeKey(inline, layout.isFlat())
        : WordsKey.of(key, inline).orElse(inline);
  }

  private static ValueCode value(StructMap map, BucketLayout layout) {
    return switch (map.value().orElse(null)) {
      case null -> new NoValue();
      case MapValue.Fixed(FieldType type) -> fixedValue(type, map, layout);
      case MapValue.Text _ -> new VaryingValue(new TextKind(), Names.of(map.bucket()));
      case MapValue.Structs structs ->
          new VaryingValue(
              ListKind.of(structs.element(), Names.of(map.map())), Names.of(map.bucket()));
    };
  }

  private static ValueCode fixedValue(FieldType type, StructMap map, BucketLayout layout) {
    return switch (type) {
      case FieldType.Scalar scalar ->
          new PrimitiveValue(scalar.primitive(), Names.of(map.bucket()));
      case FieldType.Nested nested ->
          StructValue.of(nested.struct(), Names.of(map.bucket()), layout.isElemIndirect());
      case FieldType.Word _,
          FieldType.Enumeration _,
          FieldType.Bits _,
          FieldType.Text _,
          FieldType.Array _ ->
          throw new IllegalStateException(map.name() + ": the parser refuses such values");
    };
  }

  private static ScalarForm enumForm(FieldType.Enumeration type, StructMap map) {
    DataModel model = DataModel.named(map.platform().model()).orElseThrow();
    String label = "the key of " + map.map().simpleName();
    return new EnumForm(type, model.storageOf(type), label);
  }

  /** The user's word for it. */
  String noun() {
    return declared.isSet() ? "set" : "map";
  }

  /** The types of key and value that are not text. */
  List<FieldType> types() {
    List<FieldType> types = new ArrayList<>();
    if (declared.key() instanceof MapKey.Fixed(FieldType type)) {
      types.add(type);
    }
    declared
        .value()
        .flatMap(value -> value.struct().<FieldType>map(FieldType.Nested::new).or(value::fixed))
        .ifPresent(types::add);
    return types;
  }

  /** True if key or value is an enum or a struct, which may be another at run time. */
  boolean usesOthers() {
    return CompiledAgainst.isNeeded(types());
  }

  ClassName map() {
    return Names.of(declared.map());
  }

  ClassName bucket() {
    return Names.of(declared.bucket());
  }

  /** A type that may be null, annotated if the user has the annotation. */
  TypeName nullable(TypeName type) {
    return seesNullable ? type.annotated(AnnotationSpec.builder(NULLABLE).build()) : type;
  }

  Modifier[] modifiers() {
    return declared.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  /** Java code with the names of this map filled in. */
  CodeBlock fill(String code) {
    return fill(code, Map.of());
  }

  /** Java code with the names of this map, and further ones, filled in. */
  CodeBlock fill(String code, Map<String, ?> more) {
    Map<String, Object> names = names();
    names.putAll(more);
    return CodeBlock.builder().addNamed(code, names).build();
  }

  private Map<String, Object> names() {
    Map<String, Object> names = new TreeMap<>();
    names.put("mapName", map().simpleName());
    names.put("bucket", bucket());
    names.putAll(value.names());
    names.put("held", key.held());
    names.put("number", key.number());
    names.put("control", Names.CONTROL);
    names.put("hash", Names.HASH);
    names.put("files", Names.MAP_FILES);
    names.put("bytes", Names.BYTES);
    names.put("sweep", Names.SWEEP);
    names.put("check", Names.FIELD_CHECK);
    names.put("segment", MemorySegment.class);
    return names;
  }
}
