package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.BestOrder;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Budget;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A rule: a struct costs no more than its {@code @Budget} allows. */
final class BudgetRule {
  private final Budget budget;
  private final StructLayout layout;
  private final CacheLine line;

  BudgetRule(Budget budget, StructLayout layout, CacheLine line) {
    this.budget = budget;
    this.layout = layout;
    this.line = line;
  }

  List<Diagnostic> check() {
    return Stream.of(
            new Limit("size", budget.size(), 1, "takes %s", StructLayout::size),
            new Limit("padding", budget.padding(), 1, "has %s of padding", StructLayout::padding),
            new Limit(
                "cacheLines", budget.cacheLines(), line.size(), "takes %s", StructLayout::size))
        .filter(limit -> limit.isExceeded(layout))
        .map(this::over)
        .toList();
  }

  /** One limit: a number of units with their size in bytes, and the counted bytes. */
  private record Limit(
      String name, OptionalLong most, long unit, String words, ToLongFunction<StructLayout> cost) {

    boolean isExceeded(StructLayout layout) {
      long bytes = cost.applyAsLong(layout);
      long units = bytes / unit + (bytes % unit == 0 ? 0 : 1);
      return most.isPresent() && units > most.getAsLong();
    }

    /** Bytes of an exceeded limit: the product is smaller than the cost. */
    long bytes() {
      return most.orElseThrow() * unit;
    }

    @Override
    public String toString() {
      String text = name + " = " + most.orElseThrow();
      return unit == 1 ? text : text + ", which is " + Bytes.of(bytes());
    }
  }

  private Diagnostic over(Limit limit) {
    long cost = limit.cost().applyAsLong(layout);
    return new Diagnostic(
        Code.OVER_BUDGET,
        layout.struct().origin(),
        "it "
            + limit.words().formatted(Bytes.of(cost))
            + ", "
            + Bytes.of(cost - limit.bytes())
            + " too many for "
            + limit
            + "; padding: "
            + Paddings.describe(layout),
        fix(limit));
  }

  private String fix(Limit limit) {
    StructLayout best = BestOrder.of(layout);
    if (best.size() == layout.size()) {
      return "make fields smaller or remove some, or raise the budget";
    }
    String order = BetterOrder.describe(best);
    return limit.isExceeded(best)
        ? order + ", and make fields smaller; or raise the budget"
        : order + ", or raise the budget";
  }
}
