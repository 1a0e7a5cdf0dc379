package dev.inplace.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers that stand for an enum's constants, instead of their ordinals.
 *
 * @param all those of the constants, by code; one without a code is last
 */
public record Codes(List<Constant> all) {

  /**
   * A constant.
   *
   * @param code its number; only the constant for unknown codes can do without
   * @param unknown true if it stands for all codes that no constant has
   */
  public record Constant(String name, Optional<Long> code, boolean unknown) {

    /** {@code BUY=66}; {@code OTHER=?} or {@code OTHER=63?} of the one for unknown codes. */
    @Override
    public String toString() {
      return name + "=" + code.map(String::valueOf).orElse("") + (unknown ? "?" : "");
    }
  }

  public Codes {
    all =
        all.stream()
            .sorted(Comparator.comparing(constant -> constant.code().orElse(Long.MAX_VALUE)))
            .toList();
  }

  /** True if a number of bytes holds all codes, all with a sign or all without. */
  public boolean fit(int bytes) {
    long unsigned = (1L << (bytes * Byte.SIZE)) - 1;
    long signed = unsigned >> 1;
    return numbers().allMatch(code -> code >= 0 && code <= unsigned)
        || numbers().allMatch(code -> code >= -signed - 1 && code <= signed);
  }

  /** The largest code; -1 if one is negative. */
  long largest() {
    return numbers().anyMatch(code -> code < 0)
        ? -1
        : numbers().mapToLong(Long::longValue).max().orElse(0);
  }

  /** True if a code that no constant has is read as a constant. */
  public boolean hasUnknown() {
    return all.stream().anyMatch(Constant::unknown);
  }

  private Stream<Long> numbers() {
    return all.stream().flatMap(constant -> constant.code().stream());
  }
}
