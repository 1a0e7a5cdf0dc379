package dev.inplace.samples;

import static dev.inplace.samples.Run.HEADER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are refused, and lines that are not. */
class BadLinesTest {
  private static final String CSV_HEADER = "origin,destination,flights,mean,min,max\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "x                         | 1 field instead of 5",
        "x,1,1,ABC                 | 4 fields instead of 5",
        "x,1,1,ABC,DEF,            | 6 fields instead of 5",
        "x,,1,ABC,DEF              | delay is empty",
        "x,late,1,ABC,DEF          | delay is not a whole number: \"late\"",
        "x,1.5,1,ABC,DEF           | delay is not a whole number: \"1.5\"",
        "x,-,1,ABC,DEF             | delay is not a whole number: \"-\"",
        "x,+-1,1,ABC,DEF           | delay is not a whole number: \"+-1\"",
        "x, 1,1,ABC,DEF            | delay is not a whole number: \" 1\"",
        "x,\t,1,ABC,DEF            | delay is not a whole number: \"?\"",
        "x,2147483648,1,ABC,DEF    | delay does not fit in 32 bits: \"2147483648\"",
        "x,-2147483649,1,ABC,DEF   | delay does not fit in 32 bits: \"-2147483649\"",
        "x,18446744073709551617,1,ABC,DEF | delay does not fit in 32 bits:"
            + " \"18446744073709551617\"",
        "x,1,1,,DEF                | origin is empty",
        "x,1,1,ABC,                | destination is empty",
        "x,1,1,ABC,\"\"            | destination is empty",
        "x,1,1,ABC,\"DEF           | a quoted field has no closing quote",
        "x,1,1,\"AB\"C,DEF         | a closing quote is not followed by a comma",
        "x,1,1,\"A\"\"\",DEF       | a closing quote is not followed by a comma",
      })
  void isReportedWithFileLineAndReason(String line, String why) {
    Run run = Run.reading(HEADER + "x,7,1,AAA,BBB\n" + line + "\nx,9,1,AAA,BBB\n", "--csv", "-");

    assertThat(run.errLines())
        .containsExactly("<stdin>:3: " + why, "<stdin>: bad lines skipped: 1");
    assertThat(run.out()).isEqualTo(CSV_HEADER + "AAA,BBB,2,8.00,7,9\n");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ABCD|DEF|Route.origin", "ABC|DEFG|Route.destination", "Zü€|DEF|Route.origin"})
  void isOneWhoseAirportDoesNotFit(String origin, String destination, String field) {
    Run run = Run.reading(HEADER + "x,1,1," + origin + "," + destination + "\n", "--csv", "-");

    assertThat(run.errLines().getFirst())
        .startsWith("<stdin>:2: " + field + " holds at most 3 bytes");
    assertThat(run.out()).isEqualTo(CSV_HEADER);
  }

  @Test
  void isOneWhoseAirportIsNotText() {
    for (String origin : new String[] {"\u00ff", "A\0", "\u00c3", "\u00ed\u00a0\u0080"}) {
      byte[] latin1 = (HEADER + "x,1,1," + origin + ",DEF\n").getBytes(ISO_8859_1);
      Run run = Run.reading(latin1, "--csv", "-");

      assertThat(run.errLines().getFirst())
          .startsWith("<stdin>:2: Route.origin cannot hold byte 0x");
      assertThat(run.out()).isEqualTo(CSV_HEADER);
    }
  }

  @Test
  void leavesNothingBehindInTheNextFlight() {
    String input = HEADER + "x,1,1,AAA,ABCD\nx,1,1,B,C\n";

    assertThat(Run.reading(input, "--csv", "-").out()).isEqualTo(CSV_HEADER + "B,C,1,1.00,1,1\n");
  }

  @Test
  void areAllReportedAndCounted() {
    Run run = Run.reading(HEADER + "bad\n".repeat(1_000) + "x,1,1,ABC,DEF\n", "-");

    assertThat(run.errLines())
        .hasSize(1_000)
        .last()
        .isEqualTo("<stdin>:1001: 1 field instead of 5");
    assertThat(run.outLines()).contains("flights     1", "bad lines   1000");
  }

  @Test
  void isOneThatIsTooLong() {
    String longest = "x,1,1,\"AAA\",BBB".replace("x", "x".repeat(LineReader.LONGEST - 15));
    Run run = Run.reading(HEADER + longest + "\nx" + longest + "\nx,1,1,AAA,BBB", "--csv", "-");

    assertThat(run.errLines().getFirst()).isEqualTo("<stdin>:3: longer than 65536 bytes");
    assertThat(run.out()).isEqualTo(CSV_HEADER + "AAA,BBB,2,1.00,1,1\n");
  }

  @Test
  void aHeaderThatIsAnotherIsNoBadLineButTheEnd() {
    Run run = Run.reading("x,1,1,ABC,DEF\n", "-");

    assertThat(run.errLines())
        .containsExactly(
            "<stdin>: line 1 is not the header " + HEADER.strip() + ": \"x,1,1,ABC,DEF\"");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
