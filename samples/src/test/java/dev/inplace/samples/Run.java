package dev.inplace.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the command: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {
  static final String HEADER = "date,delay,distance,origin,destination\n";

  /** Runs the command on the flights that it ships. */
  static Run of(String... args) {
    return reading("", args);
  }

  /** Runs the command with bytes, given as UTF-8, on standard input. */
  static Run reading(String standardInput, String... args) {
    return reading(standardInput.getBytes(UTF_8), args);
  }

  /** Runs the command with bytes on standard input. */
  static Run reading(byte[] standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int exitCode =
        FlightDelays.run(
            new ByteArrayInputStream(standardInput), out, new PrintWriter(err, true), args);
    return new Run(exitCode, out.toString(UTF_8), err.toString());
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
