package dev.inplace.processor.model;

import dev.inplace.annotation.MapLayout;
import java.util.Optional;

/**
 * A map of a {@code @StructMap} annotation.
 *
 * @param name the prefix of its generated classes' names
 * @param origin the annotated element; the map is generated into its package
 * @param isPublic true if the generated classes are public
 * @param platform of keys and values
 * @param key the type of its keys
 * @param value the type of its values; none makes the map a set
 * @param layout of its buckets
 * @param isAtOnce true if its tables grow without limit
 */
public record StructMap(
    String name,
    Origin origin,
    boolean isPublic,
    Platform platform,
    MapKey key,
    Optional<MapValue> value,
    MapLayout layout,
    boolean isAtOnce) {

  /** The generated map. */
  public QualifiedName map() {
    return QualifiedName.of(origin.type().packageName(), name + (isSet() ? "Set" : "Map"));
  }

  /** The generated bucket. */
  public QualifiedName bucket() {
    return QualifiedName.of(origin.type().packageName(), name + (isSet() ? "SetBucket" : "Bucket"));
  }

  /** The type of its values, if they have one size. */
  public Optional<FieldType> fixedValue() {
    return value.flatMap(MapValue::fixed);
  }

  /** True if it has values of varying size. */
  public boolean isVarying() {
    return value.isPresent() && fixedValue().isEmpty();
  }

  /** True if it has keys only. */
  public boolean isSet() {
    return value.isEmpty();
  }
}
