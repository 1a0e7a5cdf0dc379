package dev.inplace.processor.layout;

import dev.inplace.annotation.MapLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.MapKey;
import dev.inplace.processor.model.MapValue;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Platform;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructMap;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Structs for tests, without a compiler. */
public final class Structs {
  private static final Platform GO = new Platform("go-amd64", ByteOrder.LITTLE_ENDIAN);
  public static final FieldType BOOLEAN = scalar(Primitive.BOOLEAN);
  public static final FieldType BYTE = scalar(Primitive.BYTE);
  public static final FieldType SHORT = scalar(Primitive.SHORT);
  public static final FieldType CHAR = scalar(Primitive.CHAR);
  public static final FieldType INT = scalar(Primitive.INT);
  public static final FieldType LONG = scalar(Primitive.LONG);
  public static final FieldType FLOAT = scalar(Primitive.FLOAT);
  public static final FieldType DOUBLE = scalar(Primitive.DOUBLE);
  public static final FieldType WORD = new FieldType.Word(FieldType.Word.Kind.SIGNED);
  public static final FieldType UNSIGNED_WORD = new FieldType.Word(FieldType.Word.Kind.UNSIGNED);
  public static final FieldType POINTER = new FieldType.Word(FieldType.Word.Kind.POINTER);

  private Structs() {}

  /** A signed scalar. */
  public static FieldType scalar(Primitive primitive) {
    return new FieldType.Scalar(primitive, false);
  }

  /** An array. */
  public static FieldType array(FieldType element, int length) {
    return new FieldType.Array(element, length);
  }

  /** A text. */
  public static FieldType text(int length) {
    return new FieldType.Text(length);
  }

  /** A nested struct with fields of the given types. */
  public static FieldType nested(FieldType... types) {
    return new FieldType.Nested(struct(types));
  }

  /** An enum with so many constants. */
  public static FieldType enumeration(int constants) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < constants; i++) {
      names.add("C" + i);
    }
    return new FieldType.Enumeration(QualifiedName.of("demo", "Color"), names);
  }

  /** A bit-field. */
  public static FieldType bits(FieldType declared, int width) {
    return new FieldType.Bits(declared, width, width > 0);
  }

  /** A bit-field without a name. */
  public static FieldType unnamed(FieldType declared, int width) {
    return new FieldType.Bits(declared, width, false);
  }

  /** A struct with fields f0, f1 ... of the given types. */
  public static Struct struct(FieldType... types) {
    return struct("Sample", types);
  }

  /** A struct of a name, with fields f0, f1 ... of the given types. */
  public static Struct struct(String name, FieldType... types) {
    List<Field> fields = new ArrayList<>();
    for (FieldType type : types) {
      fields.add(new Field("f" + fields.size(), type));
    }
    return new Struct(
        QualifiedName.of("demo", name), name, true, GO, Packing.NATURAL, fields, Optional.empty());
  }

  /** The same struct for another data model, and those inside it too. */
  public static Struct on(String model, Struct struct) {
    return new Struct(
        struct.type(),
        struct.name(),
        struct.isPublic(),
        new Platform(model, struct.platform().byteOrder()),
        struct.packing(),
        struct.fields().stream()
            .map(
                field ->
                    new Field(
                        field.name(), on(model, field.type()), field.placement(), field.atomic()))
            .toList(),
        struct.built());
  }

  private static FieldType on(String model, FieldType type) {
    return switch (type) {
      case FieldType.Nested nested -> new FieldType.Nested(on(model, nested.struct()));
      case FieldType.Array array -> array(on(model, array.element()), array.length());
      case FieldType.Scalar _,
          FieldType.Word _,
          FieldType.Bits _,
          FieldType.Text _,
          FieldType.Enumeration _ ->
          type;
    };
  }

  /** The same struct with its numbers in another order of bytes, but for those inside others. */
  public static Struct in(ByteOrder byteOrder, Struct struct) {
    return new Struct(
        struct.type(),
        struct.name(),
        struct.isPublic(),
        new Platform(struct.platform().model(), byteOrder),
        struct.packing(),
        struct.fields(),
        struct.built());
  }

  /** The same struct, with all fields atomic. */
  public static Struct atomic(Struct struct) {
    return struct.withFields(
        struct.fields().stream()
            .map(field -> new Field(field.name(), field.type(), field.placement(), true))
            .toList());
  }

  /** The same struct, with its first fields placed so. */
  public static Struct placed(Struct struct, Placement... placements) {
    List<Field> fields = new ArrayList<>(struct.fields());
    for (int i = 0; i < placements.length; i++) {
      fields.set(i, new Field(fields.get(i).name(), fields.get(i).type(), placements[i]));
    }
    return struct.withFields(fields);
  }

  /** The same struct, packed or aligned as a whole. */
  public static Struct packed(Packing packing, Struct struct) {
    return new Struct(
        struct.type(),
        struct.name(),
        struct.isPublic(),
        struct.platform(),
        packing,
        struct.fields(),
        struct.built());
  }

  /** A map from a key to a struct. */
  public static StructMap map(String name, FieldType key, Struct value) {
    return map(name, new MapKey.Fixed(key), value);
  }

  /** A map from a key, perhaps text, to a struct. */
  public static StructMap map(String name, MapKey key, Struct value) {
    return new StructMap(
        name,
        value.origin(),
        value.isPublic(),
        value.platform(),
        key,
        Optional.of(new MapValue.Fixed(new FieldType.Nested(value))),
        MapLayout.CLASSIC,
        false);
  }

  /** A map of the package {@code demo} to a scalar, or to nothing. */
  public static StructMap map(String name, FieldType key, Optional<FieldType> value) {
    Platform platform = new Platform("go-amd64", ByteOrder.LITTLE_ENDIAN);
    Origin origin = Origin.of(QualifiedName.ofPackage("demo"));
    return new StructMap(
        name,
        origin,
        true,
        platform,
        new MapKey.Fixed(key),
        value.map(MapValue.Fixed::new),
        MapLayout.CLASSIC,
        false);
  }

  /** The same map with flat buckets. */
  public static StructMap flat(StructMap map) {
    return new StructMap(
        map.name(),
        map.origin(),
        map.isPublic(),
        map.platform(),
        map.key(),
        map.value(),
        MapLayout.FLAT,
        false);
  }
}
