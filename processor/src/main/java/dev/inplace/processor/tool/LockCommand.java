package dev.inplace.processor.tool;

import dev.inplace.processor.compare.BuildDifferences;
import dev.inplace.processor.compare.Difference;
import dev.inplace.processor.compare.Difference.Kind;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.lock.BadLock;
import dev.inplace.processor.lock.Lock;
import dev.inplace.processor.lock.LockFile;
import dev.inplace.processor.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that compares a build with its lock, or writes the lock. */
@Command(
    name = "lock",
    sortOptions = false,
    description = {
      "Compares the layouts of a whole build with those that were locked, or locks them.",
      "Name the class outputs or jars of all modules: a struct that none of them has was removed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:with --check, the build has the layouts that were locked; with --update, it is locked",
      "1:with --check, there are differences",
      "2:wrong usage, or a bad input"
    })
final class LockCommand implements Callable<Integer> {
  private final PrintWriter out;

  @ArgGroup(multiplicity = "1")
  private Task task = new Task();

  /** The task; exactly one is given. */
  private static final class Task {
    @Option(names = "--check", description = "Print what has changed since it was locked.")
    @SuppressWarnings("unused") // the default without the other
    private boolean check;

    @Option(names = "--update", description = "Accept what has changed: write the file.")
    private boolean update;
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|JAR",
      description = "Class output, a folder above it, or a jar.")
  private List<Path> sources = List.of();

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "The lock, such as layout.lock.")
  private Path path = Path.of("");

  LockCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal {
    List<ReportedStruct> now = Report.structs(ReportFiles.read(sources));
    LockFile file = new LockFile(path);
    return task.update ? update(file, now) : check(file, now);
  }

  private int check(LockFile file, List<ReportedStruct> now) throws Refusal {
    SortedMap<String, List<Difference>> found = BuildDifferences.between(read(file).structs(), now);
    print(found);
    if (found.isEmpty()) {
      return Tool.FINE;
    }
    out.print(
        "fix: bring back what was locked, or accept the changes: "
            + file.command(sources.stream().map(LockFile::word).collect(Collectors.joining(" ")))
            + "\n");
    return Tool.DIFFERENT;
  }

  private int update(LockFile file, List<ReportedStruct> now) throws Refusal {
    List<ReportedStruct> before = file.exists() ? read(file).structs() : List.of();
    Lock lock = Lock.of(now);
    if (file.exists() && lock.structs().equals(before)) {
      out.print(path + " is as it should be\n");
      return Tool.FINE;
    }
    try {
      file.write(lock);
    } catch (BadLock e) {
      throw new Refusal(e.why(), e.fix());
    } catch (IOException e) {
      throw new Refusal(
          path + ": it cannot be written: " + e,
          "name a file in a folder that is there and can be written");
    }
    print(BuildDifferences.between(before, now));
    int count = lock.structs().size();
    out.print(
        path + (count == 1 ? ": 1 struct is locked\n" : ": " + count + " structs are locked\n"));
    return Tool.FINE;
  }

  private static Lock read(LockFile file) throws Refusal {
    try {
      return file.read();
    } catch (BadLock e) {
      throw new Refusal(e.why(), e.fix());
    }
  }

  private void print(SortedMap<String, List<Difference>> differences) {
    differences.forEach(
        (name, found) -> {
          out.print(name + "\n");
          found.forEach(difference -> out.print("  " + difference.text() + "\n"));
        });
    List<Difference> all = differences.values().stream().flatMap(Collection::stream).toList();
    long breaking = all.stream().filter(LockCommand::isBreaking).count();
    if (!all.isEmpty()) {
      out.print(
          "changes: %d, of which %d give bytes that are already written another meaning\n"
              .formatted(all.size(), breaking));
    }
  }

  /** True for a difference that breaks written bytes; a new struct has none. */
  private static boolean isBreaking(Difference difference) {
    boolean isNew = difference.kind() == Kind.ADDED && difference.field().isEmpty();
    return difference.isBreaking() && !isNew;
  }
}
