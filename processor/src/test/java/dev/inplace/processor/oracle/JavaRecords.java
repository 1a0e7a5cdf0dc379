package dev.inplace.processor.oracle;

import com.google.testing.compile.JavaFileObjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;

/** The source text of annotated records, for all structs of a file. */
final class JavaRecords {
  static final String PACKAGE = "oracle";

  private final OracleFile file;
  private final Map<String, String> sources = new LinkedHashMap<>();

  JavaRecords(OracleFile file) {
    this.file = file;
  }

  /** A struct that needs no annotation but the one. */
  void add(String name, List<String> components) {
    add(name, "", "", components);
  }

  /**
   * A struct.
   *
   * @param annotations besides {@code @Struct}
   * @param argument of {@code @Struct}, besides the data model; empty if there is none
   */
  void add(String name, String annotations, String argument, List<String> components) {
    String arguments =
        Stream.of(file.argument(), argument)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    addType(
        name,
        "%s @Struct(%s) record %s(%s) {}"
            .formatted(annotations, arguments, name, String.join(", ", components)));
  }

  /** A type that is no struct. */
  void addType(String name, String declaration) {
    sources.put(
        name, "package %s; import dev.inplace.annotation.*; %s".formatted(PACKAGE, declaration));
  }

  JavaFileObject[] sources() {
    return sources.entrySet().stream()
        .map(
            entry ->
                JavaFileObjects.forSourceString(PACKAGE + "." + entry.getKey(), entry.getValue()))
        .toArray(JavaFileObject[]::new);
  }

  /** The name of the component for the field with the given number. */
  static String componentName(String fieldName, int number) {
    return SourceVersion.isName(fieldName) && !fieldName.equals("_") ? fieldName : "blank" + number;
  }
}
