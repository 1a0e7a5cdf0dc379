package dev.inplace.processor.model;

import java.util.List;

/**
 * A record that carries {@code @Struct} and has passed the parser: each of its components is a
 * field.
 *
 * @param type the record
 * @param name the word that begins the names of its generated classes
 * @param isPublic whether its generated classes are public, as the record and all around it are
 * @param fields in the record's order, which is the memory's
 */
public record Struct(QualifiedName type, String name, boolean isPublic, List<Field> fields) {

  public Struct {
    fields = List.copyOf(fields);
  }

  /** The generated flyweight, in the record's package. */
  public QualifiedName flyweight() {
    return QualifiedName.of(type.packageName(), name + "Flyweight");
  }

  /** The generated span, in the record's package. */
  public QualifiedName span() {
    return QualifiedName.of(type.packageName(), name + "Span");
  }

  /** Where it was declared. */
  public Origin origin() {
    return Origin.of(type);
  }

  /** Where one of its fields was declared. */
  public Origin origin(Field field) {
    return new Origin(type, field.name());
  }
}
