package dev.inplace.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house has the rooms that the design draws, and doors only where it draws them. */
class ArchitectureTest {
  private static final String ROOT = "dev.inplace.processor";
  private static final int MOST_LINES = 300;

  /** The map: one object with the essay and what generated classes inherit. */
  private static final String ESSAY = "OffHeapMap.java";

  private static final int MOST_LINES_OF_ESSAY = 800;
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Each package, and those of our own it may use. */
  @ParameterizedTest
  @CsvSource({
    "model, ''",
    "diagnostic, model",
    "layout, model",
    "parse, model diagnostic",
    "check, model layout diagnostic",
    "render, model layout diagnostic",
    "compare, model layout",
    "report, model layout compare",
    "page, report compare layout",
    "lock, model layout diagnostic compare",
    "file, compare",
    "tool, layout page report compare lock file",
    "export, model layout",
  })
  void packageUsesOnly(String name, String others) {
    List<String> allowed =
        Stream.concat(
                Stream.of(inside(name)),
                Stream.of(others.split(" "))
                    .filter(other -> !other.isEmpty())
                    .map(ArchitectureTest::inside))
            .toList();
    DescribedPredicate<JavaClass> notAllowed =
        resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new))));
    noClasses()
        .that()
        .resideInAPackage(inside(name))
        .should()
        .dependOnClassesThat(notAllowed)
        .check(CLASSES);
  }

  @Test
  void compilerLivesAtTheEnds() {
    noClasses()
        .that()
        .resideInAnyPackage(
            inside("model"),
            inside("layout"),
            inside("check"),
            inside("diagnostic"),
            inside("lock"),
            inside("report"),
            inside("export"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.lang.model..",
            "javax.annotation.processing..",
            "javax.tools..",
            "com.sun..",
            "com.palantir.javapoet..")
        .check(CLASSES);
  }

  @Test
  void nothingReflectsOnUsersClasses() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(CLASSES);
  }

  /** The grid is for those who ask for it: no other module needs Hazelcast to compile or to run. */
  @Test
  void nothingDependsOnTheGrid() throws IOException {
    List<String> dependent = new ArrayList<>();
    for (Path file : mainSources()) {
      boolean imports =
          Files.readAllLines(file).stream()
              .anyMatch(
                  line -> line.matches("import (static )?(com|dev\\.inplace)\\.hazelcast\\..*"));
      if (imports && !file.startsWith("../hazelcast")) {
        dependent.add(file.toString());
      }
    }
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path pom :
          modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).toList()) {
        String text = Files.readString(pom);
        if (!pom.startsWith("../hazelcast") && text.contains("<artifactId>inplace-hazelcast<")) {
          dependent.add(pom.toString());
        }
      }
    }
    assertThat(dependent).isEmpty();
    assertThat(Path.of("../hazelcast/pom.xml")).exists();
  }

  /**
   * A user's module alone has native access: the compiler warns of restricted calls, and no source
   * of the runtime may silence that.
   */
  @Test
  void theRuntimeMakesNoRestrictedCall() throws IOException {
    List<String> restricted = new ArrayList<>();
    for (Path file : mainSources()) {
      if (file.startsWith("../runtime") && Files.readString(file).contains("\"restricted\"")) {
        restricted.add(file.toString());
      }
    }
    assertThat(restricted).isEmpty();
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : mainSources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > (file.endsWith(ESSAY) ? MOST_LINES_OF_ESSAY : MOST_LINES)) {
        tooLong.add(file.getFileName() + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noFileIsNamedForNothing() throws IOException {
    assertThat(mainSources())
        .hasSizeGreaterThan(50)
        .extracting(file -> file.getFileName().toString())
        .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Common|Misc|Impl)\\.java"));
  }

  /** Of all modules: the tests run in the directory of this one. */
  private static List<Path> mainSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> path.toString().contains("/src/main/java/"))
          .toList();
    }
  }

  private static String inside(String name) {
    return ROOT + "." + name + "..";
  }
}
