package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes deep inside a struct of a library, with that compiled again or not. */
class ChangedInsideTest {
  private static final JavaFileObject LEG =
      source(
          "lib.Leg",
          """
          package lib;
          import dev.inplace.annotation.*;
          @Struct public record Leg(
              Side side, @Length(3) Side[] sides, Point at, @Length(2) Point[] to,
              @Length(8) String name, @Unsigned short port, @Length(2) double[] prices,
              boolean last) {}
          """);

  private static final JavaFileObject ORDER =
      source(
          "app.Order",
          """
          package app;
          import dev.inplace.annotation.*;
          @Struct public record Order(int id, lib.Leg leg) {}
          """);

  private static final JavaFileObject USED =
      source(
          "app.Uses",
          """
          package app;
          import java.lang.foreign.*;
          public class Uses {
            public static Object of(MemorySegment s) { return OrderFlyweight.of(s, 0).id(); }
          }
          """);

  @TempDir Path directory;
  private Versions versions;

  private static JavaFileObject side(String constants) {
    return source("lib.Side", "package lib; public enum Side { %s }".formatted(constants));
  }

  private static JavaFileObject point(String components) {
    return source(
        "lib.Point",
        "package lib; @dev.inplace.annotation.Struct public record Point(%s) {}"
            .formatted(components));
  }

  @BeforeEach
  void application() throws IOException {
    versions = new Versions(directory);
    versions.library("v1", side("BUY, SELL"), point("int x, int y"), LEG);
    versions.application("v1", ORDER, USED);
    versions.library("v2", side("BUY, SELL"), point("int x, int y"), LEG);
  }

  /** The fields that are equal are written alike by the processor and the runtime. */
  @Test
  void structInAStruct() throws IOException {
    versions.library("v2", side("BUY, SELL"), point("int y, int x"), LEG);
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("of").lines())
          .hasSize(5)
          .startsWith("app.OrderFlyweight was compiled against another version of lib.Leg")
          .anyMatch(
              line -> line.matches("  at: compiled against lib.Point \\{[0-9a-f]{16}} at 4; .*"))
          .anyMatch(line -> line.startsWith("  to: compiled against lib.Point[2] {"));
    }
  }

  @Test
  void enumInAStruct() throws IOException {
    versions.library("v2", side("NONE, BUY, SELL"), point("int x, int y"), LEG);
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("of"))
          .startsWith(
              """
              app.OrderFlyweight was compiled against another version of lib.Leg
                side: compiled against lib.Side [BUY, SELL] at 0; now lib.Side [NONE, BUY, SELL] at 0
                sides: compiled against lib.Side[3] [BUY, SELL] at 1; now lib.Side[3] [NONE, BUY, \
              SELL] at 1
                app.OrderFlyweight is from \
              """);
    }
  }

  /** The library itself is refused, and what uses it says the same. */
  @Test
  void enumInAStructThatWasNotCompiledAgain() throws IOException {
    new Library(versions.directory("v2")).add(Library.processing(), side("SELL, BUY"));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("of"))
          .startsWith("lib.LegFlyweight was compiled against another version of lib.Side\n")
          .contains("\nfix: compile lib.LegFlyweight again with this lib.Side, or ");
    }
  }

  @Test
  void enumThatHasMoreInAStructThatWasNotCompiledAgain() throws Throwable {
    new Library(versions.directory("v2")).add(Library.processing(), side("BUY, SELL, HOLD"));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.use("of")).isEqualTo("0");
    }
  }
}
