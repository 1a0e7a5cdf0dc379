package dev.inplace.processor.model;

import dev.inplace.annotation.Text.Charset;

/**
 * The form of a text in its bytes.
 *
 * @param charset of its characters
 * @param spaces true if padded with spaces, false with zeros
 * @param endsAtZero true if it ends before its first zero
 */
public record TextForm(Charset charset, boolean spaces, boolean endsAtZero) {

  /** UTF-8 that ends before its first zero. */
  public static final TextForm PLAIN = new TextForm(Charset.UTF_8, false, true);

  /** True if a byte order applies to it. */
  public boolean isWide() {
    return charset == Charset.UTF_16;
  }

  /** Bytes of a unit of its charset. */
  public int unit() {
    return isWide() ? Character.BYTES : Byte.BYTES;
  }

  /** The charset in messages: {@code UTF-8}. */
  public String charsetName() {
    return switch (charset) {
      case UTF_8 -> "UTF-8";
      case ASCII -> "ASCII";
      case LATIN_1 -> "Latin-1";
      case UTF_16 -> "UTF-16";
    };
  }

  /** The words before {@code String} in a type: {@code space-padded ASCII}; none for plain text. */
  public String words() {
    String words =
        (endsAtZero ? "" : "whole ")
            + (spaces ? "space-padded " : "")
            + (charset == Charset.UTF_8 ? "" : charsetName());
    return words.strip();
  }
}
