package dev.inplace.processor.parse;

import java.util.Map;
import java.util.Optional;

/** The components for values of common JDK types. */
final class FormsOfTypes {
  private static final String TEXT = "a @Length(n) String";
  private static final String PRESENT = ", and a boolean that is true if there is a value";

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry(
              "java.util.UUID",
              "two longs: getMostSignificantBits() and getLeastSignificantBits()"),
          Map.entry("java.util.Optional", "a component of the value's type" + PRESENT),
          Map.entry("java.util.OptionalInt", "an int" + PRESENT),
          Map.entry("java.util.OptionalLong", "a long" + PRESENT),
          Map.entry("java.util.OptionalDouble", "a double" + PRESENT),
          Map.entry("java.util.BitSet", "a @Length(n) long[], 64 bits in each"),
          Map.entry("java.util.EnumSet", "a long, one bit for each constant"),
          Map.entry("java.util.Date", "a long: getTime()"),
          Map.entry("java.util.Currency", "a @Length(3) String: getCurrencyCode()"),
          Map.entry("java.util.Locale", TEXT + ": toLanguageTag()"),
          Map.entry("java.time.Instant", "a long and an int: getEpochSecond() and getNano()"),
          Map.entry("java.time.Duration", "a long: toNanos()"),
          Map.entry("java.time.LocalDate", "a long: toEpochDay()"),
          Map.entry("java.time.LocalTime", "a long: toNanoOfDay()"),
          Map.entry(
              "java.time.LocalDateTime",
              "two longs: toEpochDay() of its date, and toNanoOfDay() of its time"),
          Map.entry(
              "java.time.OffsetDateTime",
              "a long and two ints: toEpochSecond(), getNano() and the offset's seconds"),
          Map.entry(
              "java.time.ZonedDateTime",
              "a long, an int and a @Length(n) String: toEpochSecond(), getNano() and the zone"),
          Map.entry("java.math.BigDecimal", "a long that counts the smallest unit, such as a cent"),
          Map.entry("java.math.BigInteger", "a long, or a @Length(n) byte[] for more than 64 bits"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "an @Atomic boolean"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "an @Atomic int"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "an @Atomic long"),
          Map.entry(
              "java.lang.foreign.MemorySegment", "a @Word(pointer = true) long: its address()"),
          Map.entry("java.nio.ByteBuffer", "a @Length(n) byte[]"),
          Map.entry("java.net.InetAddress", "a @Length(16) byte[]: getAddress(), 4 or 16 bytes"),
          Map.entry("java.net.Inet4Address", "a @Length(4) byte[]: getAddress()"),
          Map.entry("java.net.Inet6Address", "a @Length(16) byte[]: getAddress()"),
          Map.entry("java.net.URI", TEXT),
          Map.entry("java.net.URL", TEXT),
          Map.entry("java.nio.file.Path", TEXT),
          Map.entry("java.io.File", TEXT),
          Map.entry("Class", TEXT + ": getName()"));

  private FormsOfTypes() {}

  /** The component for a type, by its description in messages. */
  static Optional<String> of(String description) {
    return Optional.ofNullable(FORMS.get(description));
  }
}
