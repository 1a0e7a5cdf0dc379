package dev.inplace.processor.tool;

import dev.inplace.processor.file.BadFile;
import dev.inplace.processor.file.StoredFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows a sealed file and checks it. */
@Command(
    name = "file",
    sortOptions = false,
    description = {
      "Shows the file of a map or span: its head, its layout and its entries, with the names of"
          + " fields, and checks all its bytes.",
      "The classes that wrote it are not necessary."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file is sound",
      "1:a check has failed",
      "2:wrong usage, or no such file"
    })
final class FileCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Parameters(paramLabel = "FILE", description = "A file that seal or commit wrote.")
  private Path path = Path.of("");

  @Option(
      names = "--entries",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show so many entries; ${DEFAULT-VALUE} by default.")
  private long entries;

  FileCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Refusal {
    try (Arena arena = Arena.ofConfined()) {
      return show(StoredFile.open(path, arena));
    } catch (BadFile e) {
      throw new Refusal(path + ": " + e.why(), e.fix());
    } catch (IOException e) {
      throw new Refusal(path + ": it cannot be read: " + e, "name a file that can be read");
    }
  }

  private int show(StoredFile file) throws BadFile {
    file.describe().forEach(this::print);
    print("");
    List<String> errors = new ArrayList<>(file.errors());
    errors.addAll(file.show(entries, this::print));
    Path journal = path.resolveSibling(path.getFileName() + ".journal");
    if (Files.exists(journal)) {
      print(journal + " is there: a writer has the file open, or has crashed");
    }
    String failed = errors.size() == 1 ? "1 check failed" : errors.size() + " checks failed";
    print(errors.isEmpty() ? "all checks passed" : failed);
    errors.forEach(error -> print("  " + error));
    return errors.isEmpty() ? Tool.FINE : Tool.DIFFERENT;
  }

  private void print(String line) {
    out.print(line + "\n");
  }
}
