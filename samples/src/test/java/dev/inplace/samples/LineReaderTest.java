package dev.inplace.samples;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines are the same however their bytes arrive. */
class LineReaderTest {
  @Test
  void linesOfAnyLengthInPiecesOfAnySize() throws IOException {
    Random random = new Random(20);
    for (int most : new int[] {1, 7, 1_000, LineReader.LONGEST, 10 * LineReader.LONGEST}) {
      List<String> lines =
          Stream.generate(() -> "x".repeat(random.nextInt(LineReader.LONGEST - 1)))
              .limit(most == 1 ? 3 : 50)
              .toList();

      assertThat(read(String.join("\n", lines) + "\n", most, random)).isEqualTo(lines);
      assertThat(read(String.join("\r\n", lines) + "\r\n", most, random)).isEqualTo(lines);
    }
  }

  @Test
  void aLineTooLongIsOneLineWhereverItEnds() throws IOException {
    for (int more = 0; more < 4; more++) {
      String tooLong = "x".repeat(2 * LineReader.LONGEST + more - 2);

      assertThat(read("a\n" + tooLong + "\nb\n", 1 << 20, new Random(1)))
          .containsExactly("a", "too long", "b");
      assertThat(read(tooLong, 1 << 20, new Random(1))).containsExactly("too long");
    }
  }

  @Test
  void aCarriageReturnInsideALineIsPartOfIt() throws IOException {
    assertThat(read("a\rb\r\r\n\r\n\r", 3, new Random(1))).containsExactly("a\rb\r", "", "");
  }

  @Test
  void thereAreNoLinesInNothing() throws IOException {
    assertThat(read("", 1, new Random(1))).isEmpty();
    assertThat(read("\n", 1, new Random(1))).containsExactly("");
  }

  private static List<String> read(String text, int most, Random random) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Arena arena = Arena.ofConfined();
        InputStream pieces = new Pieces(text, most, random)) {
      LineReader reader = new LineReader(Channels.newChannel(pieces), arena);
      while (reader.next()) {
        long length = reader.end() - reader.start();
        byte[] line = reader.bytes().asSlice(reader.start(), length).toArray(JAVA_BYTE);
        lines.add(reader.isTooLong() ? "too long" : new String(line, UTF_8));
        assertThat(reader.number()).isEqualTo(lines.size());
      }
      assertThat(reader.next()).isFalse();
    }
    return lines;
  }

  /** A stream that gives at most so many bytes at a time, as a pipe does. */
  private static final class Pieces extends ByteArrayInputStream {
    private final int most;
    private final Random random;

    Pieces(String text, int most, Random random) {
      super(text.getBytes(UTF_8));
      this.most = most;
      this.random = random;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
