package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So many fields, and so many structs inside each other, that what is slow would not end. */
class HostileNumbersOfFieldsTest {
  private static final List<String> ALL =
      List.of("inplace.padding=warn", "inplace.export=c,go", "inplace.model=c-x86_64");

  private static JavaFileObject hostile(String declarations) {
    return source(
        "demo.Hostile",
        """
        package demo;
        import dev.inplace.annotation.*;
        public interface Hostile {
        %s
        }
        """
            .formatted(declarations));
  }

  @Test
  @Timeout(60)
  void everyComponentOfTheWidestRecordAligned() {
    String components =
        IntStream.range(0, 254)
            .mapToObj(i -> "@Align(%d) byte c%d".formatted(1 << i % 8, i))
            .collect(Collectors.joining(", "));
    JavaFileObject wide = hostile("@Struct record Wide(%s) {}".formatted(components));
    assertThat(messages(compile(wide))).isEmpty();
    assertThat(messages(process(ALL, wide)))
        .singleElement()
        .asString()
        .startsWith("Hostile.java:4: [StructPadding] Hostile.Wide: ")
        .contains(" smaller ones\nfix: write them in the order c7, ");
  }

  @Test
  @Timeout(60)
  void structsNestedOverAndOverWithControl() {
    String records =
        IntStream.range(1, 40)
            .mapToObj(
                i ->
                    "@Struct @Align(%d) record N%d(@Packed N%d a, @Align(8) N%d b) {}"
                        .formatted(1 << i % 5, i, i - 1, i - 1))
            .collect(Collectors.joining("\n"));
    assertThat(
            messages(
                process(
                    ALL,
                    hostile("@Struct record N0(@Word(pointer = true) long x) {}\n" + records))))
        .isEmpty();
  }

  @Test
  @Timeout(60)
  void structsNestedInALongChain() {
    String records =
        IntStream.range(1, 100)
            .mapToObj(
                i ->
                    "@Struct record N%d(@Packed N%d a, @Align(value = 32, isolate = true) byte b) {}"
                        .formatted(i, i - 1))
            .collect(Collectors.joining("\n"));
    assertThat(
            messages(process(hostile("@Struct @Packed record N0(byte a, long b) {}\n" + records))))
        .isEmpty();
  }
}
