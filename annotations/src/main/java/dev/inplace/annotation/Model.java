package dev.inplace.annotation;

/**
 * The data models: the platforms whose compilers' offsets a struct can have. Reports and {@code
 * -Ainplace.model} write them as {@code go-386} and {@code c-x86_64}.
 */
public enum Model {
  /** The model of the build, {@code -Ainplace.model}; {@link #GO_AMD64} if it is not set. */
  BUILD,
  /** Go on amd64: words of 8 bytes, and a byte behind a last field of size 0. */
  GO_AMD64,
  /** Go on arm64; the same offsets as on amd64. */
  GO_ARM64,
  /** Go on 386: words of 4 bytes, 8-byte numbers at multiples of 4. */
  GO_386,
  /** Go on 32-bit ARM; the same offsets as on 386. */
  GO_ARM,
  /** C on 64-bit x86, System V: words of 8 bytes. */
  C_X86_64,
  /** C on 32-bit x86, System V: words of 4 bytes, 8-byte numbers at multiples of 4. */
  C_I386
}
