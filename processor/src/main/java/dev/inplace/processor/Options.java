package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.lock.LockFile;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code -A} options of the processor.
 *
 * @param model the default data model of structs
 * @param warnsOfPadding true to warn of orders of components that take fewer bytes
 * @param tellsChecks true to report the checks of generated code
 * @param exports the languages to write declarations in
 * @param goPackage the package of the Go declarations
 * @param line the cache line that layouts are shown in and budgets count
 * @param lock the file with the locked layouts, if any
 */
record Options(
    String model,
    boolean warnsOfPadding,
    boolean tellsChecks,
    Set<String> exports,
    String goPackage,
    CacheLine line,
    Optional<LockFile> lock) {
  static final String MODEL = "inplace.model";
  static final String PADDING = "inplace.padding";
  static final String CHECKPTR = "inplace.checkptr";
  static final String EXPORT = "inplace.export";
  static final String EXPORT_PACKAGE = "inplace.export.package";
  static final String CACHE_LINE = "inplace.cacheLine";
  static final String LOCK = "inplace.lock";
  static final String C = "c";
  static final String GO = "go";
  static final String RUST = "rust";

  /** The names of all options. */
  static final Set<String> NAMES =
      Set.of(MODEL, PADDING, CHECKPTR, EXPORT, EXPORT_PACKAGE, CACHE_LINE, LOCK);

  private static final List<String> LANGUAGES = List.of(C, GO, RUST);
  private static final Set<String> GO_KEYWORDS =
      Set.of(
          ("break case chan const continue default defer else fallthrough for func go goto if"
                  + " import interface map package range return select struct switch type var")
              .split(" "));
  private static final String WARN = "warn";
  private static final String DEBUG = "debug";
  private static final String NO = "";

  /** Reads the options; an invalid one adds a diagnostic and keeps its default. */
  static Options of(Map<String, String> options, Diagnostics diagnostics) {
    Reader reader = new Reader(options, diagnostics);
    return new Options(
        reader.oneOf(MODEL, DataModel.names(), DataModel.GO_AMD64.name()),
        reader.oneOf(PADDING, List.of(WARN), NO).equals(WARN),
        reader.oneOf(CHECKPTR, List.of(DEBUG), NO).equals(DEBUG),
        reader.someOf(EXPORT, LANGUAGES),
        reader.goPackage(),
        reader.cacheLine(),
        reader.lock());
  }

  private record Reader(Map<String, String> options, Diagnostics diagnostics) {

    String oneOf(String name, List<String> known, String otherwise) {
      String value = options.getOrDefault(name, otherwise);
      if (value == null || (!value.equals(otherwise) && !known.contains(value))) {
        refuse(name, value, "write " + oneOf(known));
        return otherwise;
      }
      return value;
    }

    Set<String> someOf(String name, List<String> known) {
      String value = options.getOrDefault(name, NO);
      if (value == null || value.isEmpty()) {
        return Set.of();
      }
      Set<String> found =
          Arrays.stream(value.split(",", -1))
              .map(String::strip)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!known.containsAll(found)) {
        refuse(name, value, "write " + oneOf(known) + ", or several with commas");
        found.retainAll(known);
      }
      return found;
    }

    String goPackage() {
      String value = options.getOrDefault(EXPORT_PACKAGE, "layouts");
      if (value == null || !isGoPackage(value)) {
        refuse(EXPORT_PACKAGE, value, "write the name of a Go package: lower case, and no keyword");
        return "layouts";
      }
      return value;
    }

    CacheLine cacheLine() {
      return CacheLine.of(oneOf(CACHE_LINE, CacheLine.SIZES, NO)).orElse(CacheLine.USUAL);
    }

    Optional<LockFile> lock() {
      String value = options.getOrDefault(LOCK, NO);
      if (NO.equals(value)) {
        return Optional.empty();
      }
      try {
        return Optional.of(new LockFile(Path.of(Objects.requireNonNull(value))));
      } catch (NullPointerException | InvalidPathException _) {
        refuse(LOCK, value, "write the name of a file, such as layout.lock");
        return Optional.empty();
      }
    }

    /** The go command ignores a package named documentation, and uses one with _test for tests. */
    private static boolean isGoPackage(String name) {
      return name.matches("[a-z][a-z0-9_]*")
          && !name.endsWith("_test")
          && !name.equals("documentation")
          && !GO_KEYWORDS.contains(name);
    }

    private void refuse(String name, @Nullable String value, String fix) {
      diagnostics.add(
          Code.BAD_OPTION,
          Origin.of(QualifiedName.of("", "-A" + name)),
          value == null ? "it has no value" : "it does not know \"" + value + "\"",
          fix);
    }

    private static String oneOf(List<String> known) {
      return String.join(", ", known).replaceFirst(", ([^,]*)$", " or $1");
    }
  }
}
