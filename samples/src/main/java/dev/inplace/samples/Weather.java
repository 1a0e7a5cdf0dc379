package dev.inplace.samples;

import dev.inplace.samples.weather.Generator;
import dev.inplace.samples.weather.MalformedLineException;
import dev.inplace.samples.weather.Measurements;
import dev.inplace.samples.weather.Stations;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command: prints the lowest, mean and highest temperature at each station of a file. */
@Command(
    name = "Weather",
    mixinStandardHelpOptions = true,
    description = {
      "The One Billion Row Challenge: prints the lowest, mean and highest temperature of each"
          + " station, sorted by name.",
      "",
      "The input has lines such as Jan Mayen;-12.5, in UTF-8: a name of 1 to 100 bytes, and a"
          + " temperature from -99.9 to 99.9 with one decimal."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input cannot be read or is malformed, or the output not be written",
      "2:wrong usage"
    })
public final class Weather implements Callable<Integer> {
  private static final int FEWEST_NAME_BYTES = 10; // enough for all stations to differ
  private static final int MOST_NAME_BYTES = 100;

  private final PrintStream out;
  private final PrintWriter err;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to read.")
  private @Nullable String file;

  /** A command that takes these for standard output and error. */
  Weather(OutputStream out, PrintWriter err) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = err;
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, args));
  }

  /** Runs the command and returns its exit code. */
  static int run(OutputStream out, PrintWriter err, String... args) {
    return new CommandLine(new Weather(out, err)).setErr(err).execute(args);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (file == null) {
      throw wrongUsage("there is no file to read\nfix: give FILE, or generate ROWS FILE");
    }
    try (Arena arena = Arena.ofShared();
        FileChannel channel = FlightSource.channel(file)) {
      Measurements all = new Measurements(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
      int threads = Runtime.getRuntime().availableProcessors();
      out.println(Stations.sorted(Stations.gather(all, threads, arena)));
      return out.checkError() ? failed("the output cannot be written") : ExitCode.OK;
    } catch (IOException e) {
      return failed(file + ": " + e.getMessage());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MalformedLineException line) {
        return failed(file + ":" + line.number() + ": " + line.getMessage());
      }
      throw new IllegalStateException(e);
    }
  }

  private int failed(String why) {
    err.println(why);
    return ExitCode.SOFTWARE;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes a file of made-up measurements; the same arguments give the same file.")
  int generate(
      @Parameters(paramLabel = "ROWS", description = "How many lines.") long rows,
      @Parameters(paramLabel = "FILE", description = "Where to.") Path into,
      @Option(
              names = "--stations",
              defaultValue = "413",
              description = "How many stations, 1 to " + Stations.MOST + ".")
          int stations,
      @Option(
              names = "--longest-name",
              defaultValue = "26",
              description = "Most bytes of a name, 10 to 100.")
          int mostNameBytes,
      @Option(names = "--seed", defaultValue = "1", description = "For another file.") long seed) {
    require("ROWS", rows, 0, Long.MAX_VALUE);
    require("--stations", stations, 1, Stations.MOST);
    require("--longest-name", mostNameBytes, FEWEST_NAME_BYTES, MOST_NAME_BYTES);
    try {
      new Generator(stations, mostNameBytes, seed).write(rows, into);
      return ExitCode.OK;
    } catch (NoSuchFileException e) {
      return failed("cannot write " + into + ": no such directory");
    } catch (IOException e) {
      return failed("cannot write " + into + ": " + e.getMessage());
    }
  }

  private void require(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw wrongUsage("%s is %d\nfix: give %d to %d".formatted(what, value, least, most));
    }
  }

  private ParameterException wrongUsage(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }
}
