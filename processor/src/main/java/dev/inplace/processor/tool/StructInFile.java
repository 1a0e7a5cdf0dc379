package dev.inplace.processor.tool;

import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.file.BadFile;
import dev.inplace.processor.file.Dump;
import dev.inplace.processor.page.Values;
import dev.inplace.processor.report.Report;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A struct in any file, as the command line names it: {@code demo.Tick=ticks.bin@128}.
 *
 * @param struct its name, with or without its package
 * @param offset in the file, in bytes
 */
record StructInFile(String struct, Path file, long offset) {
  private static final Pattern FORM = Pattern.compile("([^=]+)=(.+?)(?:@(\\d{1,18}))?");

  static StructInFile parse(String argument) throws Refusal {
    Matcher form = FORM.matcher(argument);
    if (!form.matches()) {
      throw new Refusal(
          "--values " + argument + ": it is no STRUCT=FILE[@OFFSET]",
          "write a struct and its file, as demo.Tick=ticks.bin@128");
    }
    long offset = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
    return new StructInFile(form.group(1), Path.of(form.group(2)), offset);
  }

  /** The values of the struct's fields. */
  Values read(List<Report> reports) throws Refusal {
    List<ReportedStruct> structs = Report.structs(reports);
    ReportedStruct layout = named(structs);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(file + ": there is no such file", "name a file with the bytes of a struct");
    }
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file)) {
      if (layout.size() > channel.size() - offset) {
        throw new Refusal(
            "%s: a %s of %d bytes at %d does not fit in its %d bytes"
                .formatted(file, layout.simpleName(), layout.size(), offset, channel.size()),
            "give the offset of a whole struct");
      }
      Dump dump = new Dump(structs);
      return new Values(
          layout.name(),
          file.getFileName() + " at " + offset,
          dump.values(layout, channel.map(MapMode.READ_ONLY, offset, layout.size(), arena)));
    } catch (BadFile e) {
      throw new Refusal(file + ": " + e.why(), e.fix());
    } catch (IOException e) {
      throw new Refusal(file + ": it cannot be read: " + e, "name a file that can be read");
    }
  }

  private ReportedStruct named(List<ReportedStruct> structs) throws Refusal {
    List<ReportedStruct> named =
        structs.stream()
            .filter(one -> one.name().equals(struct) || one.simpleName().equals(struct))
            .toList();
    if (named.isEmpty()) {
      throw new Refusal(
          "--values " + struct + ": no report has a struct of that name",
          "name one of the structs of the page");
    }
    if (named.size() > 1) {
      throw new Refusal(
          "--values %s: there are several: %s"
              .formatted(
                  struct,
                  String.join(
                      ", ",
                      named.stream().map(one -> one.name() + " for " + one.model()).toList())),
          "name it with its package, and the class output of one data model");
    }
    return named.getFirst();
  }
}
