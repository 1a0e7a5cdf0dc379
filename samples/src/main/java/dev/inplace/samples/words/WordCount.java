package dev.inplace.samples.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Locale;

/** The program: prints the most frequent words of a text. Arguments: FILE, or none. */
public final class WordCount {
  private static final int SHOWN = 10;
  private static final String SHIPPED = "/dev/inplace/samples/opticks.txt";

  private WordCount() {}

  /** Runs the program on a file, or on Newton's Opticks, which is shipped with it. */
  public static void main(String[] args) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      run(args.length > 0 ? mapped(Path.of(args[0]), arena) : shipped(arena), System.out);
    }
  }

  static void run(MemorySegment text, PrintStream out) {
    try (WordCounts counts = new WordCounts()) {
      counts.addAll(text);
      for (WordCounts.Entry entry : counts.mostFrequent(SHOWN)) {
        out.printf(Locale.ROOT, "%8d  %s%n", entry.count(), entry.word());
      }
      out.println();
      out.println("words           " + counts.words());
      out.println("distinct words  " + counts.map().size());
      out.println("\nStringLongMap: " + counts.map().bytesUsed() + " bytes outside the heap");
    }
  }

  /** A file as memory; nothing is read before it is looked at. */
  static MemorySegment mapped(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /** What is shipped may lie in a jar, where it cannot be mapped. */
  static MemorySegment shipped(Arena arena) throws IOException {
    try (InputStream text = WordCount.class.getResourceAsStream(SHIPPED)) {
      if (text == null) {
        throw new IOException(SHIPPED + ": not shipped with this program");
      }
      return arena.allocateFrom(ValueLayout.JAVA_BYTE, text.readAllBytes());
    }
  }
}
