package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memory of all maps, while some are made and closed. */
class AllMapsTest {
  private final long before = AllMaps.bytesUsed();

  private long more() {
    return AllMaps.bytesUsed() - before;
  }

  @ParameterizedTest
  @EnumSource
  void itIsTheSumOfTheMaps(Sharing sharing) {
    List<Memory> maps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Memory memory = new Memory("TestMap", sharing);
      memory.allocate(100, "a test");
      memory.free(memory.allocate(4096, "a test"));
      memory.free(memory.allocate(1 << 20, "a test"));
      memory.allocate(1 << 20, "a test");
      maps.add(memory);
    }
    assertThat(more()).isEqualTo(maps.stream().mapToLong(Memory::bytes).sum()).isPositive();
    for (int i = 0; i < 3; i++) {
      maps.remove(0).close();
      assertThat(more()).isEqualTo(maps.stream().mapToLong(Memory::bytes).sum());
    }
    assertThat(more()).isZero();
  }

  @Test
  void whatCannotBeAllocatedDoesNotCount() {
    Memory memory = new Memory("TestMap", Sharing.CONFINED);
    try {
      memory.allocate(1L << 60, "a test");
    } catch (OutOfMemoryError e) {
      assertThat(more()).isZero();
    }
    memory.close();
    assertThat(more()).isZero();
  }

  @Test
  void anArenaOfTheUsersDoesNotCount() {
    try (Arena arena = Arena.ofConfined()) {
      new Memory("TestMap", arena).allocate(4096, "a test");
      assertThat(more()).isZero();
    }
  }

  @Test
  void mapsOfSeveralThreads() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                for (int j = 0; j < 20; j++) {
                  Memory memory = new Memory("TestMap", Sharing.SHARED);
                  for (int size = 64; size < 1 << 20; size *= 2) {
                    memory.free(memory.allocate(size, "a test"));
                  }
                  memory.close();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(more()).isZero();
  }

  @Test
  void thereIsNoLimitByDefault() {
    assertThat(AllMaps.limit()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aLimitIsANumberOfBytes() {
    assertThat(AllMaps.limit(null)).isEqualTo(Long.MAX_VALUE);
    assertThat(AllMaps.limit("4096")).isEqualTo(4096);
    assertThat(AllMaps.limit("64k")).isEqualTo(64 << 10);
    assertThat(AllMaps.limit("512M")).isEqualTo(512L << 20);
    assertThat(AllMaps.limit("2g")).isEqualTo(2L << 30);
    assertThat(AllMaps.limit("99999999999g")).isEqualTo(Long.MAX_VALUE);
    for (String bad : List.of("", "-1", "1.5g", "k", "9 g", "99999999999999999999")) {
      assertThatExceptionOfType(ExceptionInInitializerError.class)
          .isThrownBy(() -> AllMaps.limit(bad))
          .withMessage(
              "-Dinplace.limit=%s is no number of bytes\n"
                  + "fix: give one such as 4096, 64k, 512m or 2g",
              bad);
    }
  }
}
