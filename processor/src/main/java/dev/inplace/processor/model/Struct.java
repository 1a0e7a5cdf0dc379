package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A parsed {@code @Struct} record: each of its components is a field.
 *
 * @param type the record
 * @param name the prefix of its generated classes' names
 * @param isPublic true if the generated classes are public, like the record and all around it
 * @param platform of its bytes
 * @param packing of its fields
 * @param fields in the order of the record and of memory
 * @param built the constants of its flyweight, if that was compiled earlier
 */
public record Struct(
    QualifiedName type,
    String name,
    boolean isPublic,
    Platform platform,
    Packing packing,
    List<Field> fields,
    Optional<Built> built) {

  public Struct {
    fields = List.copyOf(fields);
  }

  /** The struct with other fields, or with the same in another order. */
  public Struct withFields(List<Field> others) {
    return new Struct(type, name, isPublic, platform, packing, others, built);
  }

  /** True if all fields begin at offset 0. */
  public boolean isUnion() {
    return packing.union();
  }

  /** The flexible array at its end, if it has one. */
  public Optional<Field> tail() {
    return fields.stream().filter(Struct::isFlexible).findFirst();
  }

  private static boolean isFlexible(Field field) {
    return field.type() instanceof FieldType.Array array && array.flexible().isPresent();
  }

  /** The generated flyweight, in the record's package. */
  public QualifiedName flyweight() {
    return QualifiedName.of(type.packageName(), name + "Flyweight");
  }

  /** The generated span, in the record's package. */
  public QualifiedName span() {
    return QualifiedName.of(type.packageName(), name + "Span");
  }

  /** The generated list, if there is one, in the record's package. */
  public QualifiedName list() {
    return QualifiedName.of(type.packageName(), name + "List");
  }

  /** Its generated columns, if there are any, in the record's package. */
  public QualifiedName columns() {
    return QualifiedName.of(type.packageName(), name + "Columns");
  }

  /** The flyweight of a struct in columns, if there are any, in the record's package. */
  public QualifiedName row() {
    return QualifiedName.of(type.packageName(), name + "Row");
  }

  /** The common superclass of its flyweights in both byte orders, if there are two. */
  public QualifiedName inOrder() {
    return QualifiedName.of(type.packageName(), name + "InOrder");
  }

  /** The struct with all its numbers, and those of nested structs, in the other byte order. */
  public Struct reversed() {
    return new Struct(
        type,
        name + "Reversed",
        isPublic,
        platform.reversed(),
        packing,
        fields.stream().map(field -> field.withType(reversed(field.type()))).toList(),
        Optional.empty());
  }

  private static FieldType reversed(FieldType type) {
    return switch (type) {
      case FieldType.Nested nested -> new FieldType.Nested(nested.struct().reversed());
      case FieldType.Array array -> array.of(reversed(array.element()));
      default -> type;
    };
  }

  /** The place of its declaration. */
  public Origin origin() {
    return Origin.of(type);
  }

  /** The place of a field's declaration. */
  public Origin origin(Field field) {
    return new Origin(type, field.name());
  }
}
