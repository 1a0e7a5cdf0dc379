package dev.inplace.functional.misuse;

import java.util.List;
import java.util.stream.Stream;

/** Makes every mistake there is, one after the other, and prints the outcome of each in a line. */
final class MisuseProbe {
  static final String END = "the end";

  private MisuseProbe() {}

  static Stream<Misuse> all() {
    return Stream.of(
            ClosedMapMisuseTest.cases(),
            OtherThreadMisuseTest.cases(),
            WrapMisuseTest.cases(),
            StaleMisuseTest.cases(),
            SequenceMisuseTest.cases(),
            RefusedMisuseTest.cases(),
            HandedOutMisuseTest.cases(),
            ValueMisuseTest.cases())
        .flatMap(List::stream);
  }

  static String line(Misuse misuse, String outcome) {
    return misuse.name() + "|" + outcome.replace("\n", "\\n");
  }

  public static void main(String[] args) {
    all().forEach(misuse -> System.out.println(line(misuse, misuse.outcome())));
    System.out.println(END);
  }
}
