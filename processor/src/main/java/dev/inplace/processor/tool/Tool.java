package dev.inplace.processor.tool;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The program in the processor's jar: {@code java -jar inplace-processor.jar COMMAND …}.
 *
 * <p>A command is a class of this package: a {@code Callable<Integer>} with picocli's annotations,
 * created with its output, and added in {@link #run}. It returns an exit code, {@link #FINE} or
 * {@link #DIFFERENT}. It throws a {@link Refusal} for an input that it cannot process. That is
 * printed here, in the form of all messages, and the exit code is {@link #REFUSED}, as for wrong
 * usage. No stack trace is printed.
 */
@Command(
    name = "inplace-processor",
    sortOptions = false,
    description =
        "Works on the layout reports that builds have left in META-INF/inplace, and on sealed"
            + " files.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:there are differences, or a check has failed",
      "2:wrong usage, or a bad input"
    })
public final class Tool implements Callable<Integer> {
  static final int FINE = 0;
  static final int DIFFERENT = 1;
  static final int REFUSED = 2;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print this.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  private Tool() {}

  /** The program. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, args));
  }

  /** Runs the program inside another one: prints to the given writers and returns the exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    int code = run(line(out, err), err, args);
    out.flush();
    err.flush();
    return code;
  }

  /** Runs the program. An input that is too large or nested too deeply is refused, too. */
  private static int run(CommandLine line, PrintWriter err, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("the inputs are too large: " + e);
      err.println("fix: name fewer, or give Java more memory: java -Xmx4g -jar …");
      return REFUSED;
    }
  }

  private static CommandLine line(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Tool())
        .addSubcommand(new ReportCommand(out))
        .addSubcommand(new LockCommand(out))
        .addSubcommand(new CommentCommand(out))
        .addSubcommand(new FileCommand(out))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, _) -> misused(e, err))
        .setExecutionExceptionHandler((e, command, _) -> failed(e, command, err));
  }

  /** Runs without a command. */
  @Override
  public Integer call() throws Refusal {
    throw new Refusal("no command is given", "see inplace-processor --help");
  }

  private static int misused(ParameterException e, PrintWriter err) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(e.getMessage() + "\nfix: see " + command + " --help");
    return REFUSED;
  }

  private static int failed(Exception e, CommandLine command, PrintWriter err) {
    if (e instanceof Refusal refusal) {
      err.println(refusal.text());
    } else {
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      err.println(command.getCommandName() + " failed with " + e + place);
      err.println("fix: this is a defect of Inplace; please report this message");
    }
    return REFUSED;
  }
}
