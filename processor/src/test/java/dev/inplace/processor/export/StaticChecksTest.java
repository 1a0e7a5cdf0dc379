package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks in exported files bite: compilers refuse a file in which anything is wrong. */
class StaticChecksTest {
  private static final Exported EXPORTED =
      Exported.of("@Struct record Tick(byte side, long time, int quantity) {}");

  /** The messages of compilers about a check, in files without another fault. */
  private static final List<String> REFUSALS =
      List.of(
          "static assertion failed",
          "static_assert failed",
          "out of bounds",
          "overflows",
          "assertion failed");

  /**
   * A compiler, and the file that it reads.
   *
   * @param number an expression for the numbers of its checks
   * @param otherTypes changes of a field's type that move others, or make the struct larger
   */
  private record Reader(NativeTool compiler, String file, Pattern number, List<Change> otherTypes) {

    void accepts(String text) throws IOException {
      assertThat(messages(text)).isEmpty();
    }

    void refuses(String text) throws IOException {
      assertThat(messages(text)).as(text).containsAnyOf(REFUSALS.toArray(String[]::new));
    }

    private String messages(String text) throws IOException {
      try (ExportFolder folder = ExportFolder.temporary()) {
        folder.write(file, text);
        return compiler.messages(folder);
      }
    }

    @Override
    public String toString() {
      return compiler.toString();
    }
  }

  private record Change(String from, String to) {}

  static Stream<Reader> readers() {
    return Stream.of(
        ofC(new CCompiler("gcc", 64)),
        ofC(new CCompiler("clang", 64)),
        new Reader(
            GoTool.compiler("amd64"),
            "go/tick.go",
            Pattern.compile("(?<=-)\\d+(?=]\n)"),
            List.of(
                new Change("Time     int64\n", "Time     int32\n"),
                new Change("Quantity int32\n", "Quantity [9]int8\n"))),
        new Reader(
            new RustTool(64),
            "rust/tick.rs",
            Pattern.compile("(?<= == )\\d+"),
            List.of(
                new Change("time: i64", "time: i32"),
                new Change("quantity: i32", "quantity: [i8; 9]"))));
  }

  private static Reader ofC(CCompiler compiler) {
    return new Reader(
        compiler,
        "c/Tick.h",
        Pattern.compile("(?<= == )\\d+"),
        List.of(
            new Change("int64_t time;", "int32_t time;"),
            new Change("int32_t quantity;", "int8_t quantity[9];")));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void noNumberCanBeAnother(Reader reader) throws IOException {
    reader.compiler().assumeInstalled();
    String text = EXPORTED.file(reader.file());
    reader.accepts(text);
    List<MatchResult> numbers = reader.number().matcher(text).results().toList();
    assertThat(numbers).as("size, alignment and three offsets").hasSize(5);
    for (MatchResult number : numbers) {
      int right = Integer.parseInt(number.group());
      for (int wrong : IntStream.of(right - 1, right + 1).filter(n -> n >= 0).toArray()) {
        reader.refuses(text.substring(0, number.start()) + wrong + text.substring(number.end()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void noTypeCanBeAnother(Reader reader) throws IOException {
    reader.compiler().assumeInstalled();
    String text = EXPORTED.file(reader.file());
    for (Change change : reader.otherTypes()) {
      assertThat(text).contains(change.from());
      reader.refuses(text.replace(change.from(), change.to()));
    }
  }
}
