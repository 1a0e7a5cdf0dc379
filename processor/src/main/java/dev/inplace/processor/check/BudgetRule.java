package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BestOrder;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A struct costs no more than its {@code @Budget} allows. */
final class BudgetRule {
  private static final long CACHE_LINE = 64;

  private final Budget budget;
  private final StructLayout layout;

  BudgetRule(Budget budget, StructLayout layout) {
    this.budget = budget;
    this.layout = layout;
  }

  List<Diagnostic> check() {
    List<Diagnostic> broken = new ArrayList<>();
    if (exceeds(layout.size(), budget.size())) {
      broken.add(
          over("takes " + Bytes.of(layout.size()), layout.size(), "size", budget.size(), ""));
    }
    if (exceeds(layout.padding(), budget.padding())) {
      broken.add(
          over(
              "has " + Bytes.of(layout.padding()) + " of padding",
              layout.padding(),
              "padding",
              budget.padding(),
              ""));
    }
    if (exceeds(cacheLines(layout.size()), budget.cacheLines())) {
      long room = budget.cacheLines().orElseThrow() * CACHE_LINE;
      broken.add(
          over(
              "takes " + Bytes.of(layout.size()),
              layout.size(),
              "cacheLines",
              OptionalLong.of(room),
              budget.cacheLines().orElseThrow() + ", which is "));
    }
    return broken;
  }

  private static boolean exceeds(long cost, OptionalLong limit) {
    return limit.isPresent() && cost > limit.getAsLong();
  }

  private static long cacheLines(long size) {
    return size / CACHE_LINE + (size % CACHE_LINE == 0 ? 0 : 1);
  }

  private Diagnostic over(
      String cost, long bytes, String part, OptionalLong limit, String explanation) {
    long allowed = limit.orElseThrow();
    return new Diagnostic(
        Code.OVER_BUDGET,
        layout.struct().origin(),
        "it %s, %s too many for %s = %s%d; padding: %s"
            .formatted(
                cost,
                Bytes.of(bytes - allowed),
                part,
                explanation,
                allowed,
                Paddings.describe(layout)),
        fix(BestOrder.of(layout)));
  }

  private String fix(StructLayout best) {
    return best.size() < layout.size()
        ? BetterOrder.describe(best) + ", or raise the budget"
        : "make fields smaller or remove some, or raise the budget";
  }
}
