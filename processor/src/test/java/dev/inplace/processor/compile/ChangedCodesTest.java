package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that was compiled against another version of an enum with codes than it runs with. */
class ChangedCodesTest {
  private static final JavaFileObject ORDER =
      source(
          "app.Order",
          """
          package app;
          import dev.inplace.annotation.*;
          @Struct public record Order(int id, lib.Side side) {}
          """);

  private static final JavaFileObject USED =
      source(
          "app.Uses",
          """
          package app;
          import java.lang.foreign.*;
          import lib.Side;
          public class Uses {
            static final Side LAST = Side.values()[Side.values().length - 1];
            public static Object write(MemorySegment s) {
              return OrderFlyweight.of(s, 0).side(Side.valueOf("SELL"));
            }
            public static Object code(MemorySegment s) { return s.get(ValueLayout.JAVA_BYTE, 4); }
            public static Object read(MemorySegment s) { return OrderFlyweight.of(s, 0).side(); }
            public static Object writeLast(MemorySegment s) {
              return OrderFlyweight.of(s, 0).side(LAST);
            }
          }
          """);

  @TempDir private Path root;
  private Versions versions;

  @BeforeEach
  void compile() throws Exception {
    versions = new Versions(root);
    versions.library("then", side("@Code('B') BUY, @Code('S') SELL"));
    versions.application("then", ORDER, USED);
  }

  private static JavaFileObject side(String constants) {
    return source(
        "lib.Side",
        "package lib; import dev.inplace.annotation.*; public enum Side { " + constants + " }");
  }

  private Versions.Run run(String constants) throws Exception {
    versions.library("now", side(constants));
    return versions.run("now");
  }

  @Test
  void theOrderOfConstantsMeansNothing() throws Throwable {
    try (Versions.Run run = run("@Code('S') SELL, @Code('B') BUY")) {
      assertThat(run.use("write")).endsWith("side=SELL]");
      assertThat(run.use("code")).isEqualTo("83");
      assertThat(run.use("read")).isEqualTo("SELL");
    }
  }

  @Test
  void aConstantAddedLaterIsRefused() throws Throwable {
    try (Versions.Run run = run("@Code('B') BUY, @Code('S') SELL, @Code('X') CROSS")) {
      assertThat(run.use("write")).endsWith("side=SELL]");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run.use("writeLast")))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              """
              Order.side cannot be CROSS: lib.Side had no such constant when this was compiled
              fix: compile it again with this lib.Side\
              """);
    }
  }

  @Test
  void aMissingConstantIsRefused() throws Throwable {
    try (Versions.Run run = run("@Code('B') BUY, @Code('S') ASK")) {
      assertThat(run.refused("read"))
          .startsWith(
              """
              app.OrderFlyweight was compiled against another version of lib.Side
                constants: compiled against BUY, SELL (2 in all); now BUY, ASK (2 in all)
              """);
    }
  }
}
