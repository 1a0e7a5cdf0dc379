package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code toString}, as a debugger calls it: at any time, on any thread. */
class GlanceTest {

  private static final class OctetFlyweight extends Flyweight {
    OctetFlyweight wrap(MemorySegment segment, long offset) {
      point(segment, offset, 1, 1, "Octet");
      return this;
    }

    @Override
    protected long sizeOf(Flyweight self) {
      return 1;
    }

    @Override
    public String toString() {
      return textOf((segment, offset) -> "#" + segment.get(LittleEndian.BYTE, offset));
    }
  }

  private record Octet(byte value) {}

  private static class OctetSpan extends Span<OctetFlyweight, Octet> {
    OctetSpan(MemorySegment segment, long size) {
      super(segment, 0, size, 1, 1, "Octet");
    }

    @Override
    public MemorySegment segment() {
      return segment;
    }

    @Override
    public OctetFlyweight at(long index) {
      return derive(flyweight(), index);
    }

    @Override
    public OctetFlyweight at(long index, OctetFlyweight flyweight) {
      return derive(flyweight, index);
    }

    @Override
    public Octet get(long index) {
      return new Octet(segment.get(LittleEndian.BYTE, index));
    }

    @Override
    public void set(long index, Octet value) {
      segment.set(LittleEndian.BYTE, index, value.value());
    }

    @Override
    protected OctetFlyweight flyweight() {
      return new OctetFlyweight();
    }

    @Override
    protected String describe(long index) {
      return "#" + segment.get(LittleEndian.BYTE, index);
    }
  }

  @Test
  void aFlyweightThatShowsNothing() {
    assertThat(new OctetFlyweight()).hasToString("OctetFlyweight (shows nothing yet)");
  }

  @Test
  void aSpanShowsItsFirstStructs() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(100);
      memory.set(LittleEndian.BYTE, 1, (byte) 7);
      assertThat(new OctetSpan(memory, 0)).hasToString("OctetSpan of 0 []");
      assertThat(new OctetSpan(memory, 3)).hasToString("OctetSpan of 3 [#0, #7, #0]");
      assertThat(new OctetSpan(memory, 8).toString()).endsWith(", #0, #0]");
      assertThat(new OctetSpan(memory, 100))
          .hasToString("OctetSpan of 100 [#0, #7, #0, #0, #0, #0, #0, #0, … 92 more]");
    }
  }

  /** The JDK throws it where another process has truncated a mapped file. */
  @Test
  void memoryThatCannotBeReadAnyMore() {
    try (Arena arena = Arena.ofConfined()) {
      OctetSpan span =
          new OctetSpan(arena.allocate(1), 1) {
            @Override
            protected String describe(long index) {
              throw new InternalError("a fault occurred");
            }
          };
      assertThat(span.toString()).endsWith(" (a fault occurred)");
    }
  }

  @Test
  void memoryThatIsGone() {
    Arena arena = Arena.ofConfined();
    MemorySegment memory = arena.allocate(100);
    OctetFlyweight octet = new OctetFlyweight().wrap(memory, 3);
    OctetSpan span = new OctetSpan(memory, 100);
    assertThat(octet).hasToString("#0");
    arena.close();
    assertThat(octet).hasToString("OctetFlyweight (its arena has been closed)");
    assertThat(span).hasToString("OctetSpan (its arena has been closed)");
  }

  @Test
  void memoryOfAnotherThread() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(100);
      OctetFlyweight octet = new OctetFlyweight().wrap(memory, 3);
      OctetSpan span = new OctetSpan(memory, 100);
      assertThat(CompletableFuture.supplyAsync(octet::toString).join())
          .isEqualTo("OctetFlyweight (confined to another thread)");
      assertThat(CompletableFuture.supplyAsync(span::toString).join())
          .isEqualTo("OctetSpan (confined to another thread)");
    }
  }
}
