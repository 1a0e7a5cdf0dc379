package dev.inplace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory that I/O on another thread uses, so that its arena cannot be closed. */
class PinnedMemoryTest {

  /** A segment in an arena of its own, and one that shares its arena. */
  @ParameterizedTest
  @ValueSource(ints = {1 << 20, 4096})
  void memoryInUseIsFreedLater(int size) throws Exception {
    Pipe pipe = Pipe.open();
    Memory memory = new Memory("TestMap", Sharing.SHARED);
    MemorySegment pinned = memory.allocate(size, "a test");
    Thread reader = startReading(pipe, pinned);
    memory.free(pinned);
    assertThat(pinned.scope().isAlive()).isTrue();
    assertThat(memory.bytes()).isEqualTo(size);
    assertThat(memory.spareBytes()).isEqualTo(size);
    MemorySegment other = memory.allocate(1 << 21, "a test");
    memory.free(other);
    assertThat(other.scope().isAlive()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(memory::close)
        .withMessageMatching(
            "checkptr: \\d+ bytes of TestMap are in use by I/O on another thread\n"
                + "fix: close it again after that");
    assertThat(memory.isClosed()).isTrue();
    pipe.sink().close();
    reader.join();
    memory.close();
    assertThat(pinned.scope().isAlive()).isFalse();
    assertThat(memory.spareBytes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = 1 << 20)
  void memoryNoLongerInUseIsFreedByTheNextFree(int size) throws Exception {
    Pipe pipe = Pipe.open();
    Memory memory = new Memory("TestMap", Sharing.SHARED);
    MemorySegment pinned = memory.allocate(size, "a test");
    Thread reader = startReading(pipe, pinned);
    memory.free(pinned);
    pipe.sink().close();
    reader.join();
    memory.free(memory.allocate(size, "a test"));
    assertThat(pinned.scope().isAlive()).isFalse();
    assertThat(memory.bytes()).isZero();
    assertThat(memory.spareBytes()).isZero();
    memory.close();
  }

  /** Reads from a pipe that nobody writes to: until its end the JDK keeps the memory open. */
  private static Thread startReading(Pipe pipe, MemorySegment memory) {
    ByteBuffer buffer = memory.asByteBuffer();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    pipe.source().read(buffer);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    while (!isReading(reader)) {
      Thread.onSpinWait();
    }
    return reader;
  }

  private static boolean isReading(Thread reader) {
    return Arrays.stream(reader.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("read0"));
  }
}
