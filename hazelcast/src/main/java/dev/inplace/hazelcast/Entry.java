package dev.inplace.hazelcast;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * For generated code: a key of a grid, whose value operations are sent to.
 *
 * @param isInsert true if an operation inserts an absent key
 */
public record Entry(Grid<?, ?, ?> grid, Object key, boolean isInsert) {

  /** Sends an operation to the owner of the key, and waits for its result. */
  public <V> V send(FieldOperation<V> operation) {
    return join(submit(operation));
  }

  /** Sends an operation to the owner of the key. */
  public <V> CompletableFuture<V> submit(FieldOperation<V> operation) {
    return submit(List.of(operation.step())).thenApply(answer -> operation.result(answer[1]));
  }

  /** Sends steps, which are applied together; their results follow the first number. */
  CompletableFuture<long[]> submit(List<Step> steps) {
    Change change = Sender.change(grid.type(), isInsert, steps);
    return grid.sender().send(key, change).thenApply(answer -> checked(answer, steps));
  }

  private long[] checked(long[] answer, List<Step> steps) {
    return switch (Change.Status.of(answer[0])) {
      case DONE -> answer;
      case ABSENT -> throw grid.absent(key);
      case OTHER_LAYOUT -> throw grid.refused();
      case OUT_OF_RANGE -> throw outOfRange(steps.get((int) answer[1]), answer[2]);
    };
  }

  private static IllegalArgumentException outOfRange(Step step, long before) {
    Cell cell = step.cell();
    String sum = cell.text(before) + " + " + step.operand();
    return Operations.outOfRange(cell, sum, "give an addend for which the sum fits");
  }

  /** The result of a future; its error is thrown as it is. */
  static <V> V join(CompletableFuture<V> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
