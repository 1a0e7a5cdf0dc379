package dev.inplace.samples.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.samples.grouping.GroupBy.Group;
import dev.inplace.samples.grouping.GroupBy.Sale;
import dev.inplace.samples.grouping.GroupBy.Totals;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupByTest {

  private static Totals of(Sale sale) {
    return new Totals(1, sale.quantity(), sale.amount(), sale.amount(), sale.amount());
  }

  private static Totals sum(Totals a, Totals b) {
    return new Totals(
        a.rows() + b.rows(),
        a.quantity() + b.quantity(),
        a.amount() + b.amount(), // quarters: the sum is exact in any order
        Math.min(a.least(), b.least()),
        Math.max(a.most(), b.most()));
  }

  @Test
  void groupsAreThoseOfAHashMap() {
    Map<Group, Totals> expected = new HashMap<>();
    try (Arena arena = Arena.ofShared()) {
      SaleSpan sales = GroupBy.sales(arena, 100_000);
      sales.stream()
          .forEach(
              sale ->
                  expected.merge(
                      new Group(sale.region(), sale.product()), of(sale), GroupByTest::sum));
      try (GroupTotalsMap totals = GroupBy.totals(sales)) {
        assertThat(totals.asMap()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theProgramPrintsTheLargestGroups() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GroupBy.run(20_000, new PrintStream(out, true, StandardCharsets.UTF_8));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(6).first().asString().endsWith(" groups");
    assertThat(lines.get(1)).startsWith("Group[region=");
  }
}
