package dev.inplace.processor.model;

import java.util.OptionalLong;

/**
 * The limits for the cost of a struct; an empty one is no limit.
 *
 * @param size bytes
 * @param padding bytes
 * @param cacheLines of the size that the build chooses
 */
public record Budget(OptionalLong size, OptionalLong padding, OptionalLong cacheLines) {

  /** No limit. */
  public static final Budget NONE =
      new Budget(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
