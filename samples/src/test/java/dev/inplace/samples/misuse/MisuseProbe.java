package dev.inplace.samples.misuse;

import java.util.List;
import java.util.stream.Stream;

/** Makes every mistake there is, one after the other, and tells what came of each. */
final class MisuseProbe {
  static final String END = "the end";

  private MisuseProbe() {}

  static Stream<Misuse> all() {
    return Stream.of(
            ClosedMapMisuseTest.cases(),
            OtherThreadMisuseTest.cases(),
            WrapMisuseTest.cases(),
            StaleMisuseTest.cases(),
            RefusedMisuseTest.cases(),
            HandedOutMisuseTest.cases(),
            ValueMisuseTest.cases())
        .flatMap(List::stream);
  }

  public static void main(String[] args) {
    all().forEach(misuse -> System.out.println(misuse.name() + "|" + misuse.outcome()));
    System.out.println(END);
  }
}
