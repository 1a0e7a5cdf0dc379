package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form to use for a type that a struct cannot contain, in the message that refuses it. */
class ObviousFormsTest {

  private static String fixOf(String component) {
    List<String> messages =
        messages(
            process(
                source(
                    "demo.Person",
                    """
                    package demo;
                    import dev.inplace.annotation.*;
                    @Struct record Person(%s it) {
                      sealed interface Shape permits Circle, Square {}
                      @Struct record Circle(double radius) implements Shape {}
                      @Struct record Square(double side) implements Shape {}
                    }
                    """
                        .formatted(component))));
    assertThat(messages)
        .singleElement()
        .asString()
        .startsWith("Person.java:3: [UnsupportedType] Person.it: ");
    return messages.getFirst().substring(messages.getFirst().indexOf("\nfix: use ") + 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Length(4) Integer[] | @Length(n) int[], whose elements cannot be null",
        "@Length(4) Boolean[] | @Length(n) boolean[], whose elements cannot be null",
        "Long | long, which cannot be null",
        "java.util.UUID | two longs: getMostSignificantBits() and getLeastSignificantBits()",
        "java.time.Instant | a long and an int: getEpochSecond() and getNano()",
        "java.time.Duration | a long: toNanos()",
        "java.time.LocalDate | a long: toEpochDay()",
        "java.math.BigDecimal | a long that counts the smallest unit, such as a cent",
        "java.util.BitSet | a @Length(n) long[], 64 bits in each",
        "@Length(8) CharSequence | @Length(n) String",
        "java.net.URI | a @Length(n) String",
        "Class<?> | a @Length(n) String: getName()",
        "java.util.concurrent.atomic.AtomicLong | an @Atomic long",
        "java.lang.foreign.MemorySegment | a @Word(pointer = true) long: its address()",
      })
  void ofOne(String component, String form) {
    assertThat(fixOf(component)).isEqualTo(form);
  }

  @Test
  void ofWhatMayBeAbsent() {
    assertThat(fixOf("java.util.Optional<String>"))
        .isEqualTo(
            "a component of the value's type, and a boolean that is true if there is a value");
    assertThat(fixOf("java.util.OptionalInt"))
        .isEqualTo("an int, and a boolean that is true if there is a value");
  }

  @Test
  void ofSealedTypes() {
    assertThat(fixOf("Shape"))
        .isEqualTo("an enum that names the subtype, and a component for each subtype's record");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.util.UUID[] | two longs: getMostSignificantBits() and getLeastSignificantBits()",
        "CharSequence[] | one @Length String",
        "java.time.Duration[] | a long: toNanos()",
      })
  void ofArrays(String component, String form) {
    assertThat(fixOf("@Length(2) " + component))
        .isEqualTo("an array of a @Struct record that has " + form);
  }

  @Test
  void ofKeysAndValues() {
    assertThat(
            messages(
                process(
                    source(
                        "demo.Names",
                        """
                        package demo;
                        import dev.inplace.annotation.*;
                        @StructMap(key = java.util.UUID.class, value = int.class)
                        @StructMap(key = int.class, value = java.util.UUID.class)
                        interface Names {}
                        """))))
        .hasSize(2)
        .allMatch(
            message ->
                message.endsWith(
                    "fix: use a @Struct record that has two longs: getMostSignificantBits() and "
                        + "getLeastSignificantBits()"));
  }
}
