package dev.inplace.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a source, and shows a progress bar once that takes long and if somebody may watch.
 * Lines that are to appear beside it are printed by it.
 */
final class Progress implements ReadableByteChannel {
  private static final int WIDTH = 79; // given: the library would ask the terminal by native code
  private static final int UPDATE_MILLIS = 200;
  private static final long MEGABYTE = 1_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final FlightSource source;
  private final PrintWriter err;
  private final BooleanSupplier isWatched;
  private final long patienceEnds;
  private boolean decided;
  private @Nullable ProgressBar bar;
  private long bytesRead;

  /** Progress on {@code err}; whether that is watched is asked once, when patience has ended. */
  Progress(FlightSource source, PrintWriter err, BooleanSupplier isWatched, Duration patience) {
    this.source = source;
    this.err = err;
    this.isWatched = isWatched;
    this.patienceEnds = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = source.channel().read(target);
    bytesRead += Math.max(count, 0);
    if (!decided && System.nanoTime() - patienceEnds > 0) {
      decided = true;
      bar = isWatched.getAsBoolean() ? start() : null;
    }
    if (bar != null) {
      bar.stepTo(bytesRead);
    }
    return count;
  }

  private ProgressBar start() {
    return new ProgressBarBuilder()
        .setTaskName("Reading")
        .setInitialMax(source.size())
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void draw(String rendered) {
    err.print('\r' + rendered);
    err.flush();
  }

  /** Prints a line, above the bar if there is one. */
  void println(String line) {
    err.println(bar == null ? line : CLEAR_LINE + line);
  }

  @Override
  public boolean isOpen() {
    return source.channel().isOpen();
  }

  /** Ends the bar and closes the source. */
  @Override
  public void close() throws IOException {
    if (bar != null) {
      bar.close();
      bar = null;
      err.println();
    }
    source.close();
  }
}
