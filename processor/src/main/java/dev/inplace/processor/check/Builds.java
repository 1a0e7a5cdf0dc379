package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Built;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Struct;
import java.util.Optional;

/**
 * A rule: a struct that was compiled earlier has the layout that it would get now. Its flyweight
 * reads and writes by the earlier one.
 */
record Builds(Layouter layouter) {

  /** The diagnostic at the use of such a struct whose layout differs. */
  Optional<Diagnostic> check(Struct used, Origin origin) {
    return used.built()
        .flatMap(built -> problem(used, built))
        .map(
            problem ->
                new Diagnostic(
                    Code.BUILD_MISMATCH,
                    origin,
                    used.type() + ", compiled earlier, " + problem.text(),
                    problem.fix()));
  }

  private record Problem(String text, String fix) {}

  private Optional<Problem> problem(Struct used, Built built) {
    Built now =
        new Built(
            used.platform().model(),
            used.platform().byteOrderName(),
            Fingerprint.digits(layouter.layout(used)));
    String name = used.type().simpleName();
    if (built.equals(now)) {
      return Optional.empty();
    }
    if (built.model().isEmpty()) {
      return Optional.of(
          new Problem(
              "by an older version of Inplace, does not name its data model",
              "compile " + name + " again, with this version"));
    }
    if (!built.model().equals(now.model())) {
      return Optional.of(
          new Problem(
              "is laid out for " + built.model() + ", and here for " + now.model(),
              "compile both with the same -Ainplace.model, or write @Struct(model = ...) on "
                  + name));
    }
    return Optional.of(
        new Problem(
            "has another layout than its "
                + used.flyweight().simpleName()
                + ": "
                + describe(now)
                + ", and not "
                + describe(built),
            "compile " + name + " again, with the Inplace processor"));
  }

  private static String describe(Built built) {
    return built.byteOrder() + ", fingerprint " + built.fingerprint();
  }
}
