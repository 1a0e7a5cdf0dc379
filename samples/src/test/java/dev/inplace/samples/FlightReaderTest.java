package dev.inplace.samples;

import static dev.inplace.samples.Run.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The forms of CSV in which flights come. */
class FlightReaderTest {
  @Test
  void linesEndAsInUnixOrWindowsOrNotAtAll() {
    assertReads(HEADER + "x,4,1,ABC,DEF\nx,6,1,ABC,DEF\n", "ABC,DEF,2,5.00,4,6");
    assertReads(
        (HEADER + "x,4,1,ABC,DEF\nx,6,1,ABC,DEF").replace("\n", "\r\n"), "ABC,DEF,2,5.00,4,6");
    assertReads(HEADER + "x,4,1,ABC,DEF\nx,6,1,ABC,DEF", "ABC,DEF,2,5.00,4,6");
  }

  @Test
  void emptyLinesAreNothing() {
    assertReads(HEADER + "\n\r\nx,4,1,ABC,DEF\n\n\n", "ABC,DEF,1,4.00,4,4");
  }

  @Test
  void fieldsMayStandInQuotes() {
    assertReads(
        HEADER.replaceAll("(\\w+)", "\"$1\"") + "\"a, b\",\"-4\",1,\"ABC\",\"DEF\"\n",
        "ABC,DEF,1,-4.00,-4,-4");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() {
    assertReads("\uFEFF" + HEADER + "x,4,1,ABC,DEF\n", "ABC,DEF,1,4.00,4,4");
  }

  @Test
  void dateAndDistanceMayBeAnything() {
    assertReads(HEADER + ",4,,ABC,DEF\n", "ABC,DEF,1,4.00,4,4");
  }

  @Test
  void delaysHaveAllOfAnInt() {
    assertReads(
        HEADER + "x,-2147483648,1,A,B\nx,+2147483647,1,A,B\nx,-0,1,A,B\nx,007,1,A,B\n",
        "A,B,4,1.50,-2147483648,2147483647");
  }

  @Test
  void airportsAreSortedByTheirBytesAndQuotedWhereNeeded() {
    assertReads(
        HEADER
            + "x,1,1,€,A\nx,1,1,ü,A\nx,1,1,B,B\nx,1,1,B,A\nx,1,1,AB,A\nx,1,1,A,Z\n"
            + "x,1,1,a,A\nx,1,1,\"A,B\",A\nx,1,1,A\"B,A\n",
        "A,Z,1,1.00,1,1",
        "\"A\"\"B\",A,1,1.00,1,1",
        "\"A,B\",A,1,1.00,1,1",
        "AB,A,1,1.00,1,1",
        "B,A,1,1.00,1,1",
        "B,B,1,1.00,1,1",
        "a,A,1,1.00,1,1",
        "ü,A,1,1.00,1,1",
        "€,A,1,1.00,1,1");
  }

  private static void assertReads(String input, String... routes) {
    Run run = Run.reading(input, "--csv", "-");

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines().stream().skip(1)).containsExactly(routes);
    assertThat(run.exitCode()).isZero();
  }
}
