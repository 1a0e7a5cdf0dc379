package dev.inplace.hazelcast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Operations that are sent together: one message for each key, with all operations on it. These are
 * applied together. A batch is used by one thread, and is empty again once it was sent.
 *
 * @param <F> the fields of the struct
 */
public final class Batch<F> {
  /** The most messages without an answer. */
  private static final int IN_FLIGHT = 256;

  private final F fields;
  private final Map<Entry, List<Pending<?>>> pending = new LinkedHashMap<>();

  Batch(F fields) {
    this.fields = fields;
  }

  private record Pending<V>(FieldOperation<V> operation, CompletableFuture<V> result) {
    void complete(long number) {
      result.complete(operation.result(number));
    }
  }

  /** For generated code: adds an operation on the value of a key. */
  public <V> CompletableFuture<V> add(Entry entry, Function<F, FieldOperation<V>> operation) {
    Pending<V> one = new Pending<>(operation.apply(fields), new CompletableFuture<>());
    pending.computeIfAbsent(entry, _ -> new ArrayList<>()).add(one);
    return one.result;
  }

  /** Number of keys with operations to send. */
  public int size() {
    return pending.size();
  }

  /**
   * Sends all operations, and waits until each is applied or refused.
   *
   * @throws RuntimeException the first error; each operation has its own in its future
   */
  public void send() {
    Queue<CompletableFuture<long[]>> underWay = new ArrayDeque<>();
    List<CompletableFuture<long[]>> all = new ArrayList<>();
    pending.forEach(
        (entry, operations) -> {
          if (underWay.size() == IN_FLIGHT) {
            settle(underWay.remove());
          }
          CompletableFuture<long[]> sent = send(entry, operations);
          underWay.add(sent);
          all.add(sent);
        });
    pending.clear();
    underWay.forEach(Batch::settle);
    all.forEach(Entry::join);
  }

  private static void settle(CompletableFuture<long[]> sent) {
    sent.handle((answer, failure) -> answer).join();
  }

  private static CompletableFuture<long[]> send(Entry entry, List<Pending<?>> operations) {
    List<Step> steps = operations.stream().map(one -> one.operation.step()).toList();
    return entry
        .submit(steps)
        .whenComplete(
            (answer, failure) -> {
              for (int i = 0; i < operations.size(); i++) {
                if (failure == null) {
                  operations.get(i).complete(answer[1 + i]);
                } else {
                  operations.get(i).result.completeExceptionally(failure);
                }
              }
            });
  }
}
