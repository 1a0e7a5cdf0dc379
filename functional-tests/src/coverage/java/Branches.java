import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints which part of their branches tests take, by group of classes; fails below a minimum. */
final class Branches {
  private static final int WORST = 12;

  private record Line(String group, String name, long missed, long covered) {
    static Line of(String csv) {
      String[] cells = csv.split(",", -1);
      return new Line(
          cells[0].substring(cells[0].indexOf('/') + 1),
          cells[1] + "." + cells[2],
          Long.parseLong(cells[5]),
          Long.parseLong(cells[6]));
    }
  }

  /** A table of JaCoCo as CSV, and the least part that has to be covered. */
  public static void main(String... args) throws IOException {
    List<Line> lines = Files.readAllLines(Path.of(args[0])).stream().skip(1).map(Line::of).toList();
    double minimum = Double.parseDouble(args[1]);
    boolean isEnough = !lines.isEmpty();
    Map<String, List<Line>> groups =
        lines.stream()
            .collect(Collectors.groupingBy(Line::group, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Line>> group : groups.entrySet()) {
      long missed = group.getValue().stream().mapToLong(Line::missed).sum();
      long all = missed + group.getValue().stream().mapToLong(Line::covered).sum();
      double part = (all - missed) / (double) all;
      System.out.printf("%s: %.2f %% of %d branches%n", group.getKey(), 100 * part, all);
      group.getValue().stream()
          .filter(line -> line.missed() > 0)
          .sorted(Comparator.comparingLong(Line::missed).reversed())
          .limit(WORST)
          .forEach(line -> System.out.printf("  %3d not in %s%n", line.missed(), line.name()));
      isEnough &= part >= minimum;
    }
    if (!isEnough) {
      System.err.printf("less than %.0f %% of branches%nfix: test what is missed%n", 100 * minimum);
      System.exit(1);
    }
  }
}
