package dev.inplace.processor.compare;

import static dev.inplace.processor.compare.Reported.struct;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildDifferencesTest {
  private static final Reported POINT = struct("Point").with("x", INT).with("y", INT);

  private static List<String> words(List<Reported> before, List<Reported> now) {
    List<String> words = new ArrayList<>();
    BuildDifferences.between(reports(before), reports(now))
        .forEach(
            (name, found) ->
                found.forEach(difference -> words.add(name + ": " + difference.text())));
    return words;
  }

  private static List<ReportedStruct> reports(List<Reported> structs) {
    return Stream.of(structs).flatMap(List::stream).map(Reported::report).toList();
  }

  @Test
  void sameBuild() {
    assertThat(words(List.of(POINT), List.of(POINT))).isEmpty();
  }

  @Test
  void structsThatCameAndWent() {
    assertThat(words(List.of(POINT), List.of(struct("Tick").with("time", LONG))))
        .containsExactly("demo.Point: removed (go-amd64)", "demo.Tick: added (go-amd64)");
  }

  @Test
  void structOfAnotherName() {
    assertThat(words(List.of(POINT), List.of(struct("Place").with("x", INT).with("y", INT))))
        .containsExactly("demo.Place: renamed from demo.Point");
  }

  @Test
  void eachDataModelForItself() {
    Reported slice = struct("Slice").with("length", WORD);
    assertThat(words(List.of(slice), List.of(slice, slice.on("go-386"))))
        .containsExactly("demo.Slice: added (go-386)");
    assertThat(words(List.of(slice, slice.on("go-386")), List.of(slice.on("go-386"))))
        .containsExactly("demo.Slice: removed (go-amd64)");
  }

  @Test
  void onlyTheDataModelIsAnother() {
    assertThat(words(List.of(POINT), List.of(POINT.on("c-i386"))))
        .containsExactly("demo.Point: data model changed from go-amd64 to c-i386");
  }
}
