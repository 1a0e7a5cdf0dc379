package dev.inplace.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wrong programs of the functional tests: those about lives are found, and no other is blamed.
 */
class MisuseProgramsTest {
  private static final Path PROGRAMS =
      Path.of("../functional-tests/src/test/java/dev/inplace/functional/misuse");

  /** In these files each program is about lives. */
  private static final List<String> ABOUT_LIVES =
      List.of("ClosedMapMisuseTest.java", "StaleMisuseTest.java");

  private static List<Diagnostic<? extends JavaFileObject>> told = List.of();

  @BeforeAll
  static void compile(@TempDir Path output) throws IOException {
    told = Vetted.directory(PROGRAMS, output);
  }

  @Test
  void areFound() throws IOException {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (String file : ABOUT_LIVES) {
      TreeMap<Long, String> programs = programs(PROGRAMS.resolve(file));
      TreeSet<String> found = new TreeSet<>();
      for (Diagnostic<? extends JavaFileObject> one : told) {
        if (isIn(one, file)) {
          found.add(programs.floorEntry(one.getLineNumber()).getValue());
        }
      }
      all += programs.size();
      programs.values().stream().filter(name -> !found.contains(name)).forEach(missed::add);
    }
    assertThat(all).isEqualTo(39);
    // The first ignores what next() returns; the other is about keys, which are for reading only.
    assertThat(missed).containsExactly("a key after the last", "writing to a key");
  }

  @Test
  void anUnclosedMapIsFound() {
    assertThat(told)
        .filteredOn(one -> isIn(one, "UnclosedProbe.java"))
        .allMatch(one -> one.getMessage(null).contains("never closed"))
        .extracting(Diagnostic::getLineNumber)
        .contains(32L);
  }

  @Test
  void othersAreLeftAlone() {
    assertThat(told)
        .filteredOn(
            one ->
                isIn(one, "WrapMisuseTest.java")
                    || isIn(one, "ValueMisuseTest.java")
                    || isIn(one, "OtherThreadMisuseTest.java"))
        .isEmpty();
  }

  private static boolean isIn(Diagnostic<? extends JavaFileObject> one, String file) {
    return one.getSource() != null
        && one.getSource().getName().endsWith(file)
        && one.getMessage(null).startsWith("[");
  }

  /** The names of the programs of a file, by the lines they begin in. */
  private static TreeMap<Long, String> programs(Path file) throws IOException {
    TreeMap<Long, String> programs = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("new Misuse(")) {
        programs.put(i + 1L, lines.get(i + 1).strip().replaceAll("[\",]", ""));
      }
    }
    return programs;
  }
}
