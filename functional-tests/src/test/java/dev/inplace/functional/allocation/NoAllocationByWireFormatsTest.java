package dev.inplace.functional.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.wire.Feeds;
import java.lang.foreign.Arena;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoAllocationByWireFormatsTest {
  private final Arena arena = Arena.ofConfined();
  private final Feeds feeds = new Feeds(arena);

  @AfterEach
  void free() {
    arena.close();
  }

  private static void check(IntToLongFunction operation) {
    assertThat(Allocation.ofARound(operation)).isLessThan(500);
  }

  @Test
  void narrowIntegers() {
    check(feeds::time);
  }

  @Test
  void numbersInAnotherOrder() {
    check(feeds::port);
  }

  @Test
  void codes() {
    check(feeds::side);
  }

  @Test
  void textInAnotherForm() {
    check(feeds::stock);
  }
}
