package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.processor.InplaceProcessor;
import io.soabase.recordbuilder.processor.RecordBuilderProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processors beside ours, listed before and after it. */
class OtherProcessorsTest {
  private static final JavaFileObject POINT =
      source(
          "demo.Point",
          "package demo; @dev.inplace.annotation.Struct public record Point(int x, int y) {}");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void processorForAllAnnotationsSeesEveryRound(boolean oursFirst) {
    Star star = new Star();
    Compilation compilation = compile(oursFirst, () -> star, POINT);
    assertThat(messages(compilation)).isEmpty();
    assertThat(star.rounds)
        .containsExactly("[demo.Point]", "[demo.PointFlyweight, demo.PointSpan]", "[] over");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void processorForAllAnnotationsSeesAnnotationsOfOthersToo(boolean oursFirst) {
    Star star = new Star();
    JavaFileObject other = source("demo.Other", "package demo; @Deprecated final class Other {}");
    assertThat(messages(compile(oursFirst, () -> star, POINT, other))).isEmpty();
    assertThat(star.rounds).hasSize(3).first().isEqualTo("[demo.Point, demo.Other]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recordBuilder(boolean oursFirst) {
    Compilation compilation =
        compile(
            oursFirst,
            RecordBuilderProcessor::new,
            source(
                "demo.Order",
                """
                package demo;
                import dev.inplace.annotation.*;
                import io.soabase.recordbuilder.core.RecordBuilder;
                @Struct
                @StructMap(key = long.class)
                @RecordBuilder
                public record Order(int quantity, long price) implements OrderBuilder.With {
                  void putTo(LongOrderMap orders) {
                    orders.put(1, withQuantity(2));
                  }
                }
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.OrderFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.OrderBuilder")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void processorThatGeneratesStructs(boolean oursFirst) {
    Compilation compilation =
        compile(
            oursFirst,
            () ->
                new BringsSource(
                    "demo.Address",
                    """
                    package demo;
                    import dev.inplace.annotation.*;
                    @Struct public record Address(@Length(8) String town, int number) {}
                    """),
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct
                @StructMap(key = Address.class)
                public record Person(int age, Address home, @Length(2) Address[] offices) {}
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.PersonFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.AddressFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.AddressPersonMap")).isPresent();
  }

  /** As for any processor that claims nothing, and no other warning. */
  @Test
  void javacWarnsOfAnnotationsThatNobodyClaims() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new InplaceProcessor())
            .withOptions("-Xlint:all")
            .compile(POINT);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(messages(compilation))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("No processor claimed any of these annotations: "));
  }

  private static Compilation compile(
      boolean oursFirst, Supplier<Processor> other, JavaFileObject... sources) {
    List<Processor> processors = new ArrayList<>(List.of(new InplaceProcessor(), other.get()));
    return Compiler.javac()
        .withProcessors(oursFirst ? processors : processors.reversed())
        .withOptions("-Xlint:all,-processing", "-Werror")
        .compile(sources);
  }

  /** Remembers what it sees of each round. */
  private static final class Star extends AbstractProcessor {
    private final List<String> rounds = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      rounds.add(round.getRootElements() + (round.processingOver() ? " over" : ""));
      return false;
    }
  }
}
