package dev.inplace.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class PlanTest {
  private static final Pattern EVERYTHING = Pattern.compile("");

  private static List<Fork> forks(Plan plan) {
    return plan.tasks(EVERYTHING).stream()
        .filter(Fork.class::isInstance)
        .map(Fork.class::cast)
        .toList();
  }

  private static Stream<?> different(Function<Fork, ?> property) {
    return forks(Plan.QUICK).stream().map(property).distinct();
  }

  @Test
  void everyForkHasItsBenchmark() {
    for (Fork fork : forks(Plan.FULL)) {
      assertThat(Stream.of(fork.benchmark().getMethods()))
          .as(fork.name())
          .anyMatch(
              method ->
                  method.getName().equals(fork.method())
                      && method.isAnnotationPresent(Benchmark.class));
    }
  }

  @Test
  void noTaskIsThereTwice() {
    for (Plan plan : Plan.values()) {
      assertThat(plan.tasks(EVERYTHING)).extracting(Task::name).doesNotHaveDuplicates();
    }
  }

  @Test
  void theQuickRunHasThreePeersTwoSizesAndFourOperations() {
    assertThat(different(fork -> fork.contest().subject()).filter(name -> !isOurs(name)))
        .hasSize(3);
    assertThat(different(fork -> fork.contest().entries())).hasSize(2);
    assertThat(different(fork -> fork.contest().operation())).hasSize(4);
  }

  private static boolean isOurs(Object name) {
    return name.toString().startsWith("Inplace");
  }

  @Test
  void theFullRunContainsTheQuickOne() {
    Collection<String> full = Plan.FULL.tasks(EVERYTHING).stream().map(Task::name).toList();
    assertThat(Plan.QUICK.tasks(EVERYTHING)).extracting(Task::name).isSubsetOf(full);
  }

  @Test
  void aPatternChoosesByName() {
    assertThat(Plan.QUICK.tasks(Pattern.compile("miss, HPPC, 1000$"))).hasSize(1);
  }
}
