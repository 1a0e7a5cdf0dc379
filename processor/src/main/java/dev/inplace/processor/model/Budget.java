package dev.inplace.processor.model;

import java.util.OptionalLong;

/**
 * The most that a struct may cost; what is empty is not limited.
 *
 * @param size bytes
 * @param padding bytes
 * @param cacheLines of 64 bytes
 */
public record Budget(OptionalLong size, OptionalLong padding, OptionalLong cacheLines) {

  /** No limit. */
  public static final Budget NONE =
      new Budget(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
