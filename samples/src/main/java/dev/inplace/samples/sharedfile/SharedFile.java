package dev.inplace.samples.sharedfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** The command: writes a file of readings, corrects the suspect ones in it, or prints it. */
@Command(
    name = "SharedFile",
    description = "Works on a file of readings that programs in C and Go work on, too.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the file cannot be used", "2:wrong usage"})
public final class SharedFile {
  private final PrintWriter out;

  /** A command that prints there. */
  SharedFile(PrintWriter out) {
    this.out = out;
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, args));
  }

  /** Runs the command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    int exitCode =
        new CommandLine(new SharedFile(out))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler((e, command, parsed) -> refused(e, err))
            .execute(args);
    if (out.checkError()) { // flushes first
      err.println("the output cannot be written");
      return ExitCode.SOFTWARE;
    }
    return exitCode;
  }

  private static int refused(Exception e, PrintWriter err) throws Exception {
    if (!(e instanceof IOException refused)) {
      throw e;
    }
    err.println(FileTrouble.describe(refused));
    return ExitCode.SOFTWARE;
  }

  @Command(description = "Writes a new file.")
  void write(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      ByteBuffer bytes = FirstReadings.allocate(arena).segment().asByteBuffer();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  @Command(description = "Corrects the suspect readings where they lie, in the file.")
  void correct(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      ReadingSpan readings = MappedReadings.forChanging(file, arena);
      out.println("corrected: " + Correction.apply(readings));
      readings.segment().force(); // other programs see it before, the disk now
    }
  }

  @Command(description = "Prints all readings.")
  void print(@Parameters(paramLabel = "FILE") Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MappedReadings.forReading(file, arena)
          .forEach(reading -> out.println(ReadingLine.of(reading)));
    }
  }
}
