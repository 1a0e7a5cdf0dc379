package dev.inplace.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.compile.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated classes of {@code golden/input}, compared as text with the files beside them.
 * {@code mvn verify -Dgolden.update=true} writes them anew; look at the difference before you
 * commit it.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static Compilation compilation;

  @BeforeAll
  static void compile() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN.resolve("input"))) {
      compilation = Build.compile(files.map(GoldenTest::source).toArray(JavaFileObject[]::new));
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return Build.source("example." + name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> classes() {
    return Stream.of(
        "PersonFlyweight",
        "PersonSpan",
        "LongPersonMap",
        "LongPersonBucket",
        "ClassicLongPersonMap",
        "ClassicLongPersonBucket",
        "RouteFlyweight",
        "RouteDelayStatsMap",
        "RouteDelayStatsBucket",
        "StringDelayStatsMap",
        "StringDelayStatsBucket",
        "IntMeasureMap",
        "DoubleMeasureMap",
        "DoubleMeasureBucket",
        "SideMeasureMap",
        "SideMeasureBucket",
        "MeasureFlyweight",
        "EveryKindFlyweight",
        "RouteIntMap",
        "RouteIntBucket",
        "LongBooleanMap",
        "LongBooleanBucket",
        "LongCrateMap",
        "LongCrateBucket",
        "StockMap",
        "StockBucket",
        "LongStringMap",
        "LongStringBucket",
        "StringMeasureListMap",
        "LongSet",
        "LongSetBucket",
        "PositionNothingBucket",
        "PositionNothingMap",
        "NothingFlyweight",
        "FrameFlyweight",
        "FeedFlyweight",
        "Ipv4Flyweight",
        "ModesFlyweight",
        "ValueFlyweight",
        "TallyFlyweight",
        "TallySpan",
        "TallyList",
        "LinkFlyweight",
        "LinkSpan",
        "QuoteColumns",
        "QuoteRow",
        "PacketInOrder",
        "PacketFlyweight",
        "PacketSpan",
        "PacketReversedFlyweight",
        "PacketReversedSpan",
        "EventFlyweight",
        "BatchFlyweight");
  }

  @Test
  void generatedCodeCompilesWithoutAWarning() {
    assertThat(Build.messages(compilation)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void isTheGoldenText(String name) throws IOException {
    String generated = text(name);
    Path golden = GOLDEN.resolve(name + ".java");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void hasNoLineOverAHundredCharacters(String name) throws IOException {
    assertThat(text(name).lines().filter(line -> line.length() > 100)).isEmpty();
  }

  private static String text(String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "example/" + name + ".java")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  /** The JDK restricts a call to modules with native access; only such structs need that. */
  @Test
  void onlyAStructWithPointersHasARestrictedCall() throws IOException {
    List<String> restricted = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String text = file.getCharContent(false).toString();
      if (text.contains("restricted")) {
        restricted.add(Path.of(file.getName()).getFileName().toString());
        assertThat(text.split("reinterpret", -1)).hasSize(2);
      }
      assertThat(text.contains("restricted")).isEqualTo(text.contains("reinterpret"));
    }
    assertThat(restricted).containsExactly("LinkFlyweight.java");
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    String first = text("EveryKindFlyweight");
    compile();
    assertThat(text("EveryKindFlyweight").getBytes(StandardCharsets.UTF_8))
        .isEqualTo(first.getBytes(StandardCharsets.UTF_8));
  }
}
