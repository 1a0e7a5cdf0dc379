package dev.inplace.processor.tool;

import dev.inplace.processor.report.BadReport;
import dev.inplace.processor.report.Report;
import dev.inplace.processor.report.ReportParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of the reports of builds. */
final class ReportFiles {
  private static final String BUILD_IT = "build it with the Inplace processor";
  private static final long MOST_BYTES = 1L << 26;
  private static final String FOLDER = "META-INF/inplace";

  private final List<Report> reports = new ArrayList<>();

  /** The file of each struct, by name and data model. */
  private final Map<String, Found> found = new LinkedHashMap<>();

  private record Found(String place, Report report) {}

  private ReportFiles() {}

  /** The reports in folders and jars, those of each sorted by name. */
  static List<Report> read(List<Path> sources) throws Refusal {
    ReportFiles files = new ReportFiles();
    for (Path source : sources) {
      files.readSource(source);
    }
    return files.reports;
  }

  private void readSource(Path source) throws Refusal {
    try {
      if (Files.isDirectory(source)) {
        readTree(source, source, "");
      } else if (Files.isRegularFile(source)) {
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
          readTree(source, jar.getPath("/"), source + "!");
        }
      } else {
        throw Files.exists(source)
            ? neither(source)
            : new Refusal(source + ": there is no such file", "name a folder or a jar");
      }
    } catch (ProviderNotFoundException e) {
      throw neither(source);
    } catch (IOException e) {
      throw unreadable(source, e);
    } catch (UncheckedIOException e) {
      throw unreadable(source, e);
    }
  }

  private static Refusal neither(Path source) {
    return new Refusal(source + ": it is neither a folder nor a jar", "name one of these");
  }

  private static Refusal unreadable(Path source, Exception e) {
    return new Refusal(
        source + ": it cannot be read: " + e, "see that it is whole, and that you may read it");
  }

  /** Reads a tree. The root may be a link, as in some build tools; links below are not followed. */
  private void readTree(Path source, Path root, String before) throws IOException, Refusal {
    Path real = root.toRealPath();
    List<Path> files;
    try (Stream<Path> all = Files.walk(real)) {
      files =
          all.filter(ReportFiles::isReport).sorted(Comparator.comparing(Path::toString)).toList();
    }
    if (files.isEmpty()) {
      throw new Refusal(
          source + ": it has no reports, no META-INF/inplace/*.json",
          BUILD_IT + ", or name its class output, as target/classes, or its jar");
    }
    for (Path file : files) {
      add(before + root.resolve(real.relativize(file)), file);
    }
  }

  private static boolean isReport(Path file) {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    return file.toString().endsWith(".json") && folder != null && folder.endsWith(FOLDER);
  }

  private void add(String place, Path file) throws IOException, Refusal {
    if (!Files.isRegularFile(file)) {
      throw damaged(place, "it is no file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw damaged(place, "it has " + Files.size(file) + " bytes, more than any has");
    }
    try {
      Report report = ReportParser.parse(Files.readString(file));
      if (isFirst(place, report)) {
        reports.add(report);
      }
    } catch (BadReport e) {
      throw damaged(place, e.why());
    } catch (CharacterCodingException e) {
      throw damaged(place, "it is not UTF-8");
    }
  }

  private static Refusal damaged(String place, String why) {
    return new Refusal(place + ": it is no report of a layout: " + why, BUILD_IT + " again");
  }

  /** True if no other file has reported the same before; a jar may lie beside its classes. */
  private boolean isFirst(String place, Report report) throws Refusal {
    Found other = found.putIfAbsent(report.key(), new Found(place, report));
    if (other != null && !other.report().equals(report)) {
      throw new Refusal(
          place + ": " + report.key() + " has another layout in " + other.place(),
          "name the class outputs or jars of one version");
    }
    return other == null;
  }
}
