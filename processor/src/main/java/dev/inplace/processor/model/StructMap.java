package dev.inplace.processor.model;

import dev.inplace.annotation.MapLayout;
import java.util.Optional;

/**
 * A map that was asked for.
 *
 * @param name the word that begins the names of its generated classes
 * @param origin what carries the annotation; the map is generated into its package
 * @param isPublic whether the generated classes are
 * @param platform the one that keys and values are laid out for
 * @param key what its keys are
 * @param value a scalar or a nested struct; none makes the map a set
 * @param layout of its buckets
 * @param isAtOnce whether its tables grow without limit
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

  /** Whether it has keys only. */
  public boolean isSet() {
    return value.isEmpty();
  }
}
