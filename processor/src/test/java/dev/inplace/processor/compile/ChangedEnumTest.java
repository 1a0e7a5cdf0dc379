package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inplace.check.MalformedDataException;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that was compiled against another version of an enum than it runs with. */
class ChangedEnumTest {
  private static final List<String> USES =
      List.of("read", "head", "readHead", "span", "keyed", "toPrimitives", "set", "outer");

  private static final JavaFileObject ORDER =
      source(
          "app.Order",
          """
          package app;
          import dev.inplace.annotation.*;
          import lib.*;
          @Struct
          @StructMap(key = Side.class)
          @StructMap(key = Side.class, value = int.class)
          public record Order(int id, Side side, @Length(2) Side[] sides) {
            @Struct
            public record Basket(long number, Order order) {}
          }
          """);

  private static final JavaFileObject SETS =
      source(
          "app.Sets",
          """
          package app;
          import dev.inplace.annotation.*;
          @StructMap(key = lib.Side.class)
          @StructMap(key = Order.class)
          @StructMap(key = lib.Big.class, value = int.class)
          public interface Sets {}
          """);

  private static final JavaFileObject USED =
      source(
          "app.Uses",
          """
          package app;
          import dev.inplace.info.*;
          import java.lang.foreign.*;
          import java.util.*;
          import lib.*;
          public class Uses {
            static Side last() { return Side.values()[Side.values().length - 1]; }
            static final Side BUY = Side.valueOf("BUY");
            public static Object write(MemorySegment s) {
              long at = FileHead.write(s, OrderFlyweight.INFO, 1);
              return OrderFlyweight.of(s, at).id(1).side(BUY);
            }
            public static Object readHead(MemorySegment s) throws Exception {
              return OrderFlyweight.of(s, FileHead.read(s, OrderFlyweight.INFO).bytes()).toRecord().side();
            }
            public static Object read(MemorySegment s) { return OrderFlyweight.of(s, 0).side(); }
            public static Object head(MemorySegment s) {
              return FileHead.write(s, OrderFlyweight.INFO, 1);
            }
            public static Object span(MemorySegment s) { return OrderSpan.of(s, 0, 2); }
            public static Object keyed(MemorySegment s) {
              try (var map = SideOrderMap.create()) {
                map.findOrInsert(BUY).id(3);
                return map;
              }
            }
            public static Object toPrimitives(MemorySegment s) {
              try (var map = SideIntMap.create()) { map.put(BUY, 3); return map.get(BUY); }
            }
            public static Object set(MemorySegment s) {
              try (var set = SideSet.create()) { return set.add(BUY); }
            }
            public static Object outer(MemorySegment s) { return BasketFlyweight.of(s, 0); }
            public static Object writeLast(MemorySegment s) {
              return OrderFlyweight.of(s, 0).side(last());
            }
            public static Object writeElement(MemorySegment s) {
              return OrderFlyweight.of(s, 0).sides(1, last());
            }
            public static Object writeRecord(MemorySegment s) {
              return OrderFlyweight.of(s, 0).set(new Order(1, BUY, new Side[] {BUY, last()}));
            }
            public static Object insertLast(MemorySegment s) {
              try (var map = SideIntMap.create()) { map.put(last(), 3); return map.size(); }
            }
            public static Object addLast(MemorySegment s) {
              try (var set = SideSet.create()) { return set.add(last()); }
            }
            public static Object addRecord(MemorySegment s) {
              try (var set = OrderSet.create()) {
                return set.add(new Order(1, last(), new Side[] {BUY, BUY}));
              }
            }
            public static Object lookUpLast(MemorySegment s) {
              try (var map = SideOrderMap.create()) {
                map.findOrInsert(BUY);
                return map.contains(last()) + " " + map.find(last()) + " " + map.remove(last());
              }
            }
            public static Object constants(MemorySegment s) {
              return OrderFlyweight.INFO.field("side").orElseThrow().constants();
            }
            public static Object show(MemorySegment s) {
              return OrderFlyweight.of(s, 0) + " " + Structs.find("app.Order").orElseThrow().size();
            }
            public static Object big(MemorySegment s) {
              int refused = 0;
              try (var map = BigIntMap.create()) {
                for (Big b : Big.values()) {
                  try {
                    map.put(b, b.ordinal());
                  } catch (IllegalArgumentException e) {
                    refused++;
                  }
                }
                int right = 0;
                for (Big b : Big.values()) {
                  right += map.contains(b) && map.get(b) == b.ordinal() ? 1 : 0;
                }
                Set<Big> met = EnumSet.noneOf(Big.class);
                int[] twice = {0};
                map.forEach((k, v) -> twice[0] += met.add(k) ? 0 : 1);
                return refused + " refused, " + map.size() + " in the map, " + right + " right, "
                    + twice[0] + " twice";
              }
            }
          }
          """);

  @TempDir Path directory;
  private Versions versions;

  private static JavaFileObject side(String constants) {
    return source("lib.Side", "package lib; public enum Side { %s }".formatted(constants));
  }

  private static JavaFileObject big(int constants) {
    return source(
        "lib.Big",
        IntStream.range(0, constants)
            .mapToObj(i -> "C" + i)
            .collect(Collectors.joining(", ", "package lib; public enum Big { ", " }")));
  }

  @BeforeEach
  void application() throws IOException {
    versions = new Versions(directory);
    versions.library("v1", side("BUY, SELL"), big(256));
    versions.application("v1", ORDER, SETS, USED);
  }

  @Test
  void sameEnum() throws Throwable {
    try (Versions.Run run = versions.run("v1")) {
      run.use("write");
      assertThat(run.use("readHead")).isEqualTo("BUY");
      assertThat(run.use("big")).isEqualTo("0 refused, 256 in the map, 256 right, 0 twice");
    }
  }

  /** As a file that is written with one version and read with another. */
  @Test
  void fileOfAnotherVersion() throws Throwable {
    versions.library("v2", side("NONE, BUY, SELL"), big(256));
    try (Versions.Run writer = versions.run("v1");
        Versions.Run reader = versions.run("v2")) {
      writer.use("write");
      reader.segment().copyFrom(writer.segment());
      reader.refused("readHead");
    }
    versions.library("v3", side("BUY, SELL, HOLD"), big(256));
    try (Versions.Run writer = versions.run("v1");
        Versions.Run reader = versions.run("v3")) {
      writer.use("write");
      reader.segment().copyFrom(writer.segment());
      assertThat(reader.use("readHead")).isEqualTo("BUY");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE, BUY, SELL", "SELL, BUY", "BUY", "BUY, OFFER", "BUY, NONE, SELL"})
  void otherConstants(String constants) throws Throwable {
    versions.library("v2", side(constants), big(256));
    for (String use : USES) {
      try (Versions.Run run = versions.run("v2")) {
        assertThat(run.refused(use))
            .startsWith("app.")
            .contains(
                " was compiled against another version of lib.Side\n"
                    + "  constants: compiled against BUY, SELL (2 in all); now "
                    + constants
                    + " (");
        USES.forEach(run::refused);
      }
    }
  }

  @Test
  void messageNamesBothSides() throws IOException {
    versions.library("v2", side("NONE, BUY, SELL"), big(256));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("head"))
          .isEqualTo(
              """
              app.OrderFlyweight was compiled against another version of lib.Side
                constants: compiled against BUY, SELL (2 in all); now NONE, BUY, SELL (3 in all)
                app.OrderFlyweight is from %s, lib.Side from %s
              fix: compile app.OrderFlyweight again with this lib.Side, or run it with the \
              lib.Side that it was compiled against\
              """
                  .formatted(
                      versions.directory("app").toUri().toURL(),
                      versions.directory("v2").toUri().toURL()));
    }
  }

  @Test
  void appendedConstantIsRefusedWhereItIsWritten() throws Throwable {
    versions.library("v2", side("BUY, SELL, HOLD"), big(256));
    try (Versions.Run run = versions.run("v2")) {
      for (String use : USES) {
        if (!use.equals("readHead")) {
          run.use(use);
        }
      }
      refuses(run, "writeLast", "Order.side");
      refuses(run, "writeElement", "Order.sides");
      refuses(run, "writeRecord", "Order.sides");
      refuses(run, "insertLast", "the key of SideIntMap");
      refuses(run, "addLast", "the key of SideSet");
      refuses(run, "addRecord", "Order.side");
      assertThat(run.use("lookUpLast")).isEqualTo("false null false");
      assertThat(run.use("constants")).isEqualTo("[BUY, SELL]");
    }
  }

  private static void refuses(Versions.Run run, String use, String label) {
    assertThatThrownBy(() -> run.use(use))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            label
                + " cannot be HOLD, ordinal 2: lib.Side had 2 constants when this was compiled\n"
                + "fix: compile it again with this lib.Side");
  }

  @Test
  void appendedConstantIsAnUnknownOrdinalWhereItIsRead() throws Throwable {
    versions.library("v2", side("BUY, SELL, HOLD"), big(256));
    try (Versions.Run run = versions.run("v2")) {
      run.segment().set(ValueLayout.JAVA_BYTE, 4, (byte) 2);
      assertThatThrownBy(() -> run.use("read"))
          .isExactlyInstanceOf(MalformedDataException.class)
          .hasMessage(
              "Order.side holds ordinal 2; the enum has 2 constants, and HOLD since this was"
                  + " compiled\nfix: compile it again with this lib.Side");
      assertThat(run.use("show")).isEqualTo("Order[id=0, side=?2, sides=[BUY, BUY]] 8");
    }
  }

  @Test
  void appendedConstantsThatNeedAWiderOrdinal() throws Throwable {
    versions.library("v2", side("BUY, SELL"), big(300));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.use("big")).isEqualTo("44 refused, 256 in the map, 256 right, 0 twice");
    }
  }

  @Test
  void longListIsCut() throws Throwable {
    versions.library("v2", side("BUY, SELL"), big(200));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("big"))
          .contains(
              "constants: compiled against …, C192, C193, C194, C195, C196, C197, C198, C199, C200,"
                  + " C201, C202, C203, C204, C205, C206, C207, … (256 in all); now …, C192, C193,"
                  + " C194, C195, C196, C197, C198, C199 (200 in all)\n");
    }
  }
}
