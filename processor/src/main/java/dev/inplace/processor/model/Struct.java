package dev.inplace.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A record that carries {@code @Struct} and has passed the parser: each of its components is a
 * field.
 *
 * @param type the record
 * @param name the word that begins the names of its generated classes
 * @param isPublic whether its generated classes are public, as the record and all around it are
 * @param platform for whom its bytes are
 * @param packing how closely its fields lie
 * @param fields in the record's order, which is the memory's
 * @param built what its flyweight says, if that was compiled earlier
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

  /** The same with other fields, or the same ones in another order. */
  public Struct withFields(List<Field> others) {
    return new Struct(type, name, isPublic, platform, packing, others, built);
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
