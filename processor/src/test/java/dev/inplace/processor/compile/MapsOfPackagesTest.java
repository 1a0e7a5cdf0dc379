package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** {@code @StructMap} on packages and on types that are no structs. */
class MapsOfPackagesTest {
  private static final JavaFileObject POINT =
      source("demo.Point", "package demo; @dev.inplace.annotation.Struct record Point(int x) {}");

  private static JavaFileObject packageInfo(String annotations) {
    return source(
        "demo.package-info",
        annotations + "\npackage demo;\nimport dev.inplace.annotation.StructMap;\n");
  }

  private static List<String> generated(Compilation compilation) {
    return compilation.generatedFiles().stream()
        .map(file -> file.getName().replaceFirst("^/[A-Z_]*/", ""))
        .filter(name -> name.endsWith("Map.java") || name.endsWith("Set.java"))
        .sorted()
        .toList();
  }

  @Test
  void classesAreNamedByKeyAndValue() {
    Compilation compilation =
        Build.compile(
            POINT,
            packageInfo(
                """
                @StructMap(key = long.class, value = int.class)
                @StructMap(key = Point.class, value = double.class)
                @StructMap(key = int.class, value = Point.class)
                @StructMap(key = Point.class)
                @StructMap(key = char.class, value = void.class)
                @StructMap(key = byte.class, value = byte.class, name = "Tally")\
                """));
    assertThat(Build.messages(compilation)).isEmpty();
    assertThat(generated(compilation))
        .containsExactly(
            "demo/CharSet.java",
            "demo/IntPointMap.java",
            "demo/LongIntMap.java",
            "demo/PointDoubleMap.java",
            "demo/PointSet.java",
            "demo/TallyMap.java");
  }

  @Test
  void onAnInterface() {
    Compilation compilation =
        Build.compile(
            source(
                "demo.Tables",
                """
                package demo;
                import dev.inplace.annotation.StructMap;
                @StructMap(key = long.class, value = long.class)
                @StructMap(key = long.class)
                public interface Tables {}
                """));
    assertThat(Build.messages(compilation)).isEmpty();
    assertThat(generated(compilation))
        .containsExactly("demo/LongLongMap.java", "demo/LongSet.java");
  }

  @Test
  void onAStructBesideTheMapToIt() {
    Compilation compilation =
        Build.compile(
            source(
                "demo.Point",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct
                @StructMap(key = long.class)
                @StructMap(key = long.class, value = long.class)
                @StructMap(key = Point.class, value = void.class)
                record Point(int x) {}
                """));
    assertThat(Build.messages(compilation)).isEmpty();
    assertThat(generated(compilation))
        .containsExactly("demo/LongLongMap.java", "demo/LongPointMap.java", "demo/PointSet.java");
  }

  @Test
  void errorsStandAtThePackage() {
    assertThat(
            Build.messages(
                Build.compile(
                    packageInfo(
                        """
                        @StructMap(key = long.class)
                        @StructMap(key = long.class)
                        @StructMap(key = String[].class, value = int.class)\
                        """))))
        .containsExactly(
            """
            package-info.java:4: [NameTaken] demo: two of its maps would be LongSet
            fix: choose another: @StructMap(key = ..., name = "...")\
            """,
            """
            package-info.java:4: [UnsupportedKey] demo: String[] cannot be the key of a map
            fix: use a @Struct record that has one @Length array\
            """);
  }

  @Test
  void theReportIsThatOfThePackage() throws Exception {
    String report =
        Build.compile(packageInfo("@StructMap(key = long.class)"))
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/inplace/demo.package-info.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(report).contains("\"package\": \"demo\"", "\"map\": \"demo.LongSet\"");
  }
}
