package dev.inplace.hazelcast;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.map.IMap;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The way of changes to the owners of their keys. */
sealed interface Sender {

  /** Sends a change; the answer begins with a status. */
  CompletableFuture<long[]> send(Object key, Change change);

  /** A sender that leaves retries to Hazelcast: a change whose answer is lost may apply twice. */
  record Plain(IMap<Object, StructBytes> map) implements Sender {
    @Override
    public CompletableFuture<long[]> send(Object key, Change change) {
      return map.submitToKey(key, change).toCompletableFuture();
    }
  }

  /**
   * A sender whose changes apply once: each has an id, which the value keeps. The next change of a
   * key waits for the answer to the former. A change without an answer is sent again.
   */
  final class Once implements Sender {
    /** Not the common pool, whose threads may all wait for answers, nor a thread of Hazelcast. */
    private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final IMap<Object, StructBytes> map;
    private final long sender = new SecureRandom().nextLong();
    private final AtomicLong number = new AtomicLong();
    private final ConcurrentHashMap<Object, CompletableFuture<long[]>> last =
        new ConcurrentHashMap<>();

    Once(IMap<Object, StructBytes> map) {
      this.map = map;
    }

    @Override
    public CompletableFuture<long[]> send(Object key, Change change) {
      CompletableFuture<long[]> answer = new CompletableFuture<>();
      CompletableFuture<long[]> former = last.put(key, answer);
      if (former == null) {
        begin(key, change, answer);
      } else {
        var _ = former.whenCompleteAsync((_, _) -> begin(key, change, answer), ASIDE);
      }
      return answer;
    }

    private void begin(Object key, Change change, CompletableFuture<long[]> answer) {
      ChangeId id = new ChangeId(sender, number.incrementAndGet());
      Change once =
          new Change(change.fingerprint(), change.insertedSize(), Optional.of(id), change.steps());
      attempt(key, once, answer, System.nanoTime() + PATIENCE.toNanos());
    }

    private void attempt(
        Object key, Change change, CompletableFuture<long[]> answer, long deadline) {
      CompletableFuture<long[]> sent;
      try {
        sent = map.submitToKey(key, change).toCompletableFuture();
      } catch (RuntimeException e) {
        sent = CompletableFuture.failedFuture(e);
      }
      var _ =
          sent.whenComplete(
              (result, failure) -> {
                if (failure != null && isUnknown(failure) && System.nanoTime() < deadline) {
                  ASIDE.execute(() -> attemptLater(key, change, answer, deadline));
                } else {
                  last.remove(key, answer);
                  complete(answer, result, failure);
                }
              });
    }

    private void attemptLater(
        Object key, Change change, CompletableFuture<long[]> answer, long deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
      attempt(key, change, answer, deadline);
    }

    private static void complete(
        CompletableFuture<long[]> answer, long[] result, @Nullable Throwable failure) {
      if (failure == null) {
        answer.complete(result);
      } else {
        answer.completeExceptionally(failure);
      }
    }

    /** True if the change may have been applied, or may be yet. */
    private static boolean isUnknown(Throwable failure) {
      Throwable cause =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      return cause instanceof HazelcastException || cause instanceof MemberLeftException;
    }
  }

  /** A sender of a map. */
  static Sender of(IMap<Object, StructBytes> map, boolean isOnce) {
    return isOnce ? new Once(map) : new Plain(map);
  }

  /** A change of present values, or of new ones too. */
  static Change change(StructType<?> type, boolean isInsert, List<Step> steps) {
    return new Change(
        type.info().fingerprint(),
        isInsert ? type.size() : Change.NO_INSERT,
        Optional.empty(),
        steps);
  }
}
