package dev.inplace.samples.grouping;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The program: the sales of each region and product, grouped by two threads. */
public final class GroupBy {
  private static final long ROWS = 1_000_000;
  private static final int THREADS = 2;
  private static final Totals NONE =
      new Totals(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  private GroupBy() {}

  /** A row. */
  @Struct
  public record Sale(int region, int product, long quantity, double amount) {}

  /** A key of two columns. */
  @Struct
  public record Group(int region, int product) {}

  /** The aggregates of a group. */
  @Struct
  @StructMap(key = Group.class)
  public record Totals(long rows, long quantity, double amount, double least, double most) {}

  /** Runs the program; the argument is the number of rows. */
  public static void main(String[] args) {
    run(args.length == 0 ? ROWS : Long.parseLong(args[0]), System.out);
  }

  static void run(long rows, PrintStream out) {
    try (Arena arena = Arena.ofShared();
        GroupTotalsMap totals = totals(sales(arena, rows))) {
      out.println(totals.size() + " groups");
      GroupSpan groups = totals.keys(arena);
      groups.sort(Comparator.comparingDouble((GroupFlyweight g) -> -totals.at(g).amount()));
      for (GroupFlyweight group : groups.subspan(0, Math.min(5, groups.size()))) {
        out.println(group + " " + totals.at(group));
      }
    }
  }

  /** A map for each thread; the maps are merged. */
  static GroupTotalsMap totals(SaleSpan sales) {
    List<GroupTotalsMap> parts =
        sales.partition(THREADS).parallelStream().map(GroupBy::totalsOfPart).toList();
    GroupTotalsMap totals = parts.getFirst();
    for (GroupTotalsMap part : parts.subList(1, parts.size())) {
      try (part) {
        totals.merge(part, GroupBy::add);
      }
    }
    return totals;
  }

  private static GroupTotalsMap totalsOfPart(SaleSpan sales) {
    GroupTotalsMap totals = GroupTotalsMap.createShared();
    TotalsFlyweight found = new TotalsFlyweight();
    for (SaleFlyweight sale : sales) {
      totals.findOrInsert(new Group(sale.region(), sale.product()), NONE, found);
      found.addRows(1).addQuantity(sale.quantity()).addAmount(sale.amount());
      found.minLeast(sale.amount()).maxMost(sale.amount());
    }
    return totals;
  }

  private static void add(TotalsFlyweight mine, TotalsFlyweight theirs) {
    mine.addRows(theirs.rows()).addQuantity(theirs.quantity()).addAmount(theirs.amount());
    mine.minLeast(theirs.least()).maxMost(theirs.most());
  }

  /** Made-up rows, the same each time. */
  static SaleSpan sales(Arena arena, long rows) {
    SplittableRandom random = new SplittableRandom(1);
    SaleSpan sales = SaleSpan.allocate(arena, rows);
    for (SaleFlyweight sale : sales) {
      sale.region(random.nextInt(50)).product(random.nextInt(200));
      sale.quantity(random.nextInt(1, 10)).amount(random.nextInt(1, 10_000) / 4.0);
    }
    return sales;
  }
}
