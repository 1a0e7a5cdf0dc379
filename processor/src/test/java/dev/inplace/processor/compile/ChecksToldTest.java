package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.notes;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.inplace.processor.diagnostic.Code;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The checks of generated code, reported with {@code -Ainplace.checkptr=debug}. */
class ChecksToldTest {
  private static final List<String> ASKED = List.of("inplace.checkptr=debug");
  private static final JavaFileObject PERSON =
      source(
          "demo.Person",
          """
          package demo;
          import dev.inplace.annotation.*;
          @Struct
          @StructMap(key = long.class)
          record Person(
              @Length(8) String name,
              int age,
              boolean flag,
              Thread.State state,
              @Unsigned byte level,
              @Length(2) int[] sums,
              Point point,
              @Length(2) Point[] points) {}
          """);
  private static final JavaFileObject POINT =
      source(
          "demo.Point",
          """
          package demo;
          import dev.inplace.annotation.*;
          @Struct record Point(@Word long x) {}
          """);

  @Test
  @Tells(Code.CHECK)
  void eachCheckOfAStructAndItsMap() {
    Compilation compilation = process(ASKED, PERSON, POINT);
    assertThat(notes(compilation))
        .containsExactly(
            "Person.java:5: [Check] Person: range (48 bytes), alignment (8), thread and "
                + "arena are checked once, at the wrap",
            "Person.java:5: [Check] Person: each access asks whether the flyweight has "
                + "ended, and a write whether the segment is read-only",
            "Person.java:5: [NoCheck] Person: structs of a span need no wrap of their own: "
                + "the span's covers them all",
            "Person.java:6: [Check] Person.name: length, U+0000 and surrogates, or UTF-8, "
                + "are checked at each write, before a byte changes",
            "Person.java:6: [Check] Person.name: foreign bytes are checked to be UTF-8 as "
                + "they are read as text",
            "Person.java:7: [NoCheck] Person.age: all its bits are values: nothing to check",
            "Person.java:8: [NoCheck] Person.flag: a boolean has no invalid byte: 0 is "
                + "false, all else is true",
            "Person.java:9: [Check] Person.state: null, and a constant added later, are refused at"
                + " each write",
            "Person.java:9: [Check] Person.state: the ordinal is checked at each read",
            "Person.java:10: [Check] Person.level: the range is checked as a writer is "
                + "given a wider type",
            "Person.java:10: [NoCheck] Person.level: a record has it in as many bits: "
                + "nothing to check",
            "Person.java:11: [NoCheck] Person.sums: all its bits are values: nothing to check",
            "Person.java:11: [Check] Person.sums: an index is checked at each access, the "
                + "length as a record is written",
            "Person.java:12: [Check] Person.point: a record is checked for null at each write",
            "Person.java:12: [NoCheck] Person.point: it needs no wrap of its own: the "
                + "outer struct's covers it",
            "Person.java:13: [Check] Person.points: an index is checked at each access, "
                + "the length as a record is written",
            "Person.java:13: [NoCheck] Person.points: an element needs no wrap of its own: "
                + "the outer struct's covers it",
            "Person.java:5: [Check] Person: LongPersonMap: a link is checked before it is "
                + "followed",
            "Person.java:5: [NoCheck] Person: LongPersonMap: slots need no check of "
                + "range: a hash is cut to those of its table",
            "Person.java:5: [NoCheck] Person: LongPersonMap: a look-up that reads a byte "
                + "need not ask for thread and arena: the JDK does",
            "Point.java:3: [Check] Point: range (8 bytes), alignment (8), thread and arena "
                + "are checked once, at the wrap",
            "Point.java:3: [Check] Point: each access asks whether the flyweight has "
                + "ended, and a write whether the segment is read-only",
            "Point.java:3: [NoCheck] Point: structs of a span need no wrap of their own: "
                + "the span's covers them all",
            "Point.java:3: [NoCheck] Point.x: all its bits are values: nothing to check");
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  @Tells(Code.NO_CHECK)
  void nothingUnlessAskedFor() {
    assertThat(notes(process(List.of(), PERSON, POINT))).isEmpty();
  }

  /** Each check of a field names it in its message, so the source shows which fields have one. */
  @Test
  void theyAreThoseOfTheSource() throws IOException {
    Compilation compilation = process(ASKED, PERSON, POINT);
    String source =
        compilation
            .generatedSourceFile("demo.PersonFlyweight")
            .orElseThrow()
            .getCharContent(true)
            .toString();
    assertThat(fields("\"Person\\.(\\w+)\"", source))
        .isEqualTo(fields("\\[Check] Person\\.(\\w+):", String.join("\n", notes(compilation))))
        .containsExactly("level", "name", "point", "points", "state", "sums");
  }

  private static Set<String> fields(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
