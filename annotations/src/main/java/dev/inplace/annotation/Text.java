package dev.inplace.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of a text in its bytes, where it is not UTF-8 that ends before its first zero. {@link
 * Length} gives the number of bytes.
 *
 * <p>Equality, hash and {@code toString} are those of the text as it is read. Writers refuse what
 * would not read back, such as a text that ends with the padding.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Text {
  /** The encoding of its characters. */
  Charset charset() default Charset.UTF_8;

  /** The padding: writers add it behind a text, and readers drop it. */
  Padding padding() default Padding.ZEROS;

  /**
   * True if a text ends before its first zero, whatever lies behind. False keeps zeros within a
   * text, as the checksum of a tar header has one.
   */
  boolean endsAtZero() default true;

  /** The encoding of a text. */
  enum Charset {
    /** One to four bytes a character. */
    UTF_8,
    /** One byte a character, 0 to 0x7F. */
    ASCII,
    /** One byte a character, 0 to 0xFF: ISO 8859-1. */
    LATIN_1,
    /** Two or four bytes a character, in the byte order of the component; aligned to 2. */
    UTF_16
  }

  /** The bytes behind a text. */
  enum Padding {
    /** Zeros. */
    ZEROS,
    /** Spaces, as in feeds of markets. */
    SPACES
  }
}
