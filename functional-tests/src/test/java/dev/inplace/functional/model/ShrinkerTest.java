package dev.inplace.functional.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.functional.fixtures.Calls;
import dev.inplace.functional.fixtures.Kind;
import dev.inplace.functional.fixtures.Kinds;
import dev.inplace.functional.fixtures.Subject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final int LENGTH = 5000;
  private static final long SEED = 1;

  private static List<Step> program() {
    return Programs.of(SEED, LENGTH, 1 << 12, false);
  }

  @Test
  void leavesOnlyTheStepsThatMatter() {
    List<Step> program = program();
    Step first = program.get(1234);
    Step second = program.get(4321);
    List<Step> shrunken =
        Shrinker.shrink(program, steps -> isInOrder(steps, first.value(), second.value()));
    assertThat(shrunken).hasSize(2);
    assertThat(shrunken.get(0).value()).isEqualTo(first.value());
    assertThat(shrunken.get(1).value()).isEqualTo(second.value());
  }

  private static boolean isInOrder(List<Step> steps, int first, int second) {
    List<Integer> values = steps.stream().map(Step::value).toList();
    return values.contains(first) && values.indexOf(second) > values.indexOf(first);
  }

  @Test
  void lowersKeysAndKeepsEqualOnesEqual() {
    List<Step> program =
        List.of(
            new Step(Op.PUT, 700, 1, 0),
            new Step(Op.PUT, 900, 2, 0),
            new Step(Op.REMOVE, 700, 3, 0));
    assertThat(Shrinker.shrink(program, steps -> steps.size() == 3 && steps.get(1).key() > 10))
        .extracting(Step::key)
        .containsExactly(0, 900, 0);
  }

  @Test
  void leavesAProgramOfOneStep() {
    List<Step> program = List.of(new Step(Op.CLEAR, 0, 1, 0));
    assertThat(Shrinker.shrink(program, steps -> !steps.isEmpty())).isEqualTo(program);
  }

  /** Steps that are not removals of key 0 or puts of keys 0 and 1 go, whatever came before. */
  @Test
  void aMapThatGoesWrongIsShownWithSeedAndProgram() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> run(Kinds.all().get(5), program()))
        .withMessageContaining("-Dmodel.seed=1 -Dmodel.length=5000")
        .satisfies(
            failure -> {
              List<String> steps =
                  failure.getMessage().lines().filter(line -> line.startsWith("new Step")).toList();
              assertThat(steps).hasSizeBetween(2, 4).last().asString().contains("REMOVE");
            });
  }

  private static <K, V, F> void run(Kind<K, V, F> kind, List<Step> program) {
    Kind<K, V, F> wrong =
        new Kind<>(
            kind.name(),
            kind.keys(),
            kind.values(),
            arena -> forgetful(kind, kind.create().apply(arena)));
    new Trial<>(wrong, false, 14).run(SEED, program);
  }

  private static <K, V, F> Subject<K, V, F> forgetful(
      Kind<K, V, F> kind, Subject<K, V, F> subject) {
    List<Calls<K, V, F>> forms =
        subject.forms().stream().map(calls -> forgetful(kind, calls)).toList();
    return new Subject<>(
        subject.map(),
        subject.shape(),
        forms,
        subject.removeFound(),
        subject.forEach(),
        subject.walk(),
        subject.partition(),
        subject.putAll(),
        subject.merge());
  }

  /** Removes key 1 too, as key 0 is removed. */
  private static <K, V, F> Calls<K, V, F> forgetful(Kind<K, V, F> kind, Calls<K, V, F> calls) {
    K zero = kind.keys().key(0);
    K one = kind.keys().key(1);
    Predicate<K> remove =
        key -> {
          boolean isThere = calls.remove().test(key);
          if (isThere && key.equals(zero)) {
            calls.remove().test(one);
          }
          return isThere;
        };
    return new Calls<>(
        calls.put(),
        calls.get(),
        calls.find(),
        calls.findInto(),
        calls.at(),
        calls.findOrInsert(),
        calls.findOrInsertInto(),
        calls.contains(),
        calls.where(),
        remove);
  }

  @Test
  void programsOfOneSeedAreEqualAndHaveNoValueTwice() {
    assertThat(program()).isEqualTo(program()).hasSize(LENGTH);
    assertThat(program().stream().mapToInt(Step::value).distinct().count()).isEqualTo(LENGTH);
    assertThat(program()).isNotEqualTo(Programs.of(SEED + 1, LENGTH, 1 << 12, false));
    assertThat(IntStream.range(0, 20).mapToObj(seed -> Programs.of(seed, LENGTH, 16, true)))
        .allSatisfy(
            program -> assertThat(program).allMatch(step -> step.key() < 16 && step.key() >= -8))
        .anySatisfy(program -> assertThat(program).anyMatch(step -> step.key() < 0));
  }
}
