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
 * @param value a scalar or a nested struct; none makes the map a set
 * @param layout of its buckets
 * @param isAtOnce true if its tables grow without limit
 */
public record StructMap(
    String name,
    Origin origin,
    boolean isPublic,
    Platform platform,
    MapKey key,
    Optional<FieldType> value,
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

  /** True if it has keys only. */
  public boolean isSet() {
    return value.isEmpty();
  }
}
