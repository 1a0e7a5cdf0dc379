package dev.inplace.processor.model;

/**
 * A map that a struct's record asks for.
 *
 * @param name the word that begins the names of its generated classes
 * @param key what its keys are
 * @param value the struct whose record carries the annotation
 */
public record StructMap(String name, MapKey key, Struct value) {

  /** The generated map, in the value's package. */
  public QualifiedName map() {
    return QualifiedName.of(value.type().packageName(), name + "Map");
  }

  /** The generated bucket, in the value's package. */
  public QualifiedName bucket() {
    return QualifiedName.of(value.type().packageName(), name + "Bucket");
  }
}
