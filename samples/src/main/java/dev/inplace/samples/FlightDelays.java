package dev.inplace.samples;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.foreign.Arena;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command: reads flights, gathers their delays by route, prints what they come to. */
@Command(
    name = "FlightDelays",
    sortOptions = false,
    description = {
      "Gathers the delays of flights by route, in a map outside the heap, and prints the routes"
          + " with the worst mean delay, totals, the layout of the structs and the bytes the map"
          + " uses.",
      "",
      "The input is CSV with the header date,delay,distance,origin,destination; delays are whole"
          + " minutes, airport codes at most 3 bytes of UTF-8. A bad line is reported on standard"
          + " error and skipped; empty lines are skipped."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, bad lines or not",
      "1:the input cannot be read, or the output not be written",
      "2:wrong usage"
    })
public final class FlightDelays implements Callable<Integer> {
  private static final String NOBODY_READS_ON = "Broken pipe";

  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter err;
  private long badLines;

  @Option(
      names = "--csv",
      description = "Print all routes as CSV instead, sorted by origin, then destination.")
  private boolean csv;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What to read; - is standard input. Without it, 20,000 real flights of 2001.")
  private @Nullable String file;

  /** A command that takes these for standard input, output and error. */
  FlightDelays(InputStream in, OutputStream out, PrintWriter err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out); // System.out hides its errors
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(System.in, out, err, args));
  }

  /** Runs the command and returns its exit code. */
  static int run(InputStream in, OutputStream out, PrintWriter err, String... args) {
    return new CommandLine(new FlightDelays(in, out, err)).setErr(err).execute(args);
  }

  @Override
  public Integer call() {
    try (DelaysByRoute delays = new DelaysByRoute()) {
      return read(delays) && write(delays.map()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private boolean read(DelaysByRoute delays) {
    String name = FlightSource.nameOf(file);
    try (Arena arena = Arena.ofConfined();
        ReadableByteChannel input = FlightSource.open(file, in)) {
      BadLines bad = new BadLines(name, err::println);
      delays.addAll(new FlightReader(input, arena, bad));
      badLines = bad.count();
    } catch (IOException e) {
      err.println(name + ": " + e.getMessage());
      return false;
    }
    if (csv && badLines > 0) { // the summary says it too
      err.println(name + ": bad lines skipped: " + badLines);
    }
    return true;
  }

  private boolean write(RouteDelayStatsMap map) {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      if (csv) {
        RoutesCsv.write(map, writer);
      } else {
        new Summary(map).write(badLines, writer);
      }
      writer.flush(); // and not closed: it is the process's
      return true;
    } catch (IOException e) {
      if (NOBODY_READS_ON.equals(e.getMessage())) {
        return true; // as with "| head": what was wanted has been read
      }
      err.println("cannot write the output: " + e.getMessage());
      return false;
    }
  }
}
