package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that was compiled against another version of a struct than it runs with. */
class ChangedStructTest {
  private static final List<String> USES =
      List.of(
          "of",
          "ofUnaligned",
          "wrap",
          "allocate",
          "writeHead",
          "dump",
          "find",
          "span",
          "spanOfSegment",
          "keyed",
          "valued",
          "set",
          "toPrimitives",
          "outer");

  private static final JavaFileObject ORDER =
      source(
          "app.Order",
          """
          package app;
          import dev.inplace.annotation.*;
          import lib.Price;
          @Struct
          @StructMap(key = Price.class)
          @StructMap(key = Price.class, value = int.class)
          @StructMap(key = long.class, value = Price.class)
          public record Order(int id, Price price, int qty, @Length(2) Price[] more) {
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
          @StructMap(key = lib.Price.class)
          public interface Sets {}
          """);

  private static final JavaFileObject USED =
      source(
          "app.Uses",
          """
          package app;
          import dev.inplace.info.*;
          import java.lang.foreign.*;
          import lib.*;
          public class Uses {
            public static Object of(MemorySegment s) { return OrderFlyweight.of(s, 0); }
            public static Object ofUnaligned(MemorySegment s) {
              return OrderFlyweight.ofUnaligned(s, 1);
            }
            public static Object wrap(MemorySegment s) {
              return new OrderFlyweight().wrap(s, 0).price().units(5).nanos(6);
            }
            public static Object allocate(MemorySegment s) {
              return OrderFlyweight.allocate(Arena.ofAuto());
            }
            public static Object writeHead(MemorySegment s) {
              return FileHead.write(s, OrderFlyweight.INFO, 1);
            }
            public static Object dump(MemorySegment s) {
              return Structs.dump(s, 0, OrderFlyweight.INFO);
            }
            public static Object find(MemorySegment s) {
              return Structs.find("app.Order").orElseThrow().fields();
            }
            public static Object span(MemorySegment s) {
              return OrderSpan.allocate(Arena.ofAuto(), 3);
            }
            public static Object spanOfSegment(MemorySegment s) { return OrderSpan.of(s, 0, 2); }
            public static Object keyed(MemorySegment s) {
              try (var map = PriceOrderMap.create()) { return map.size(); }
            }
            public static Object valued(MemorySegment s) {
              try (var map = LongPriceMap.create()) { return map.size(); }
            }
            public static Object set(MemorySegment s) {
              try (var set = PriceSet.create(10)) { return set.size(); }
            }
            public static Object toPrimitives(MemorySegment s) {
              try (var map = PriceIntMap.createShared()) { return map.size(); }
            }
            public static Object outer(MemorySegment s) { return BasketFlyweight.of(s, 0); }
            public static Object layout(MemorySegment s) {
              return OrderFlyweight.LAYOUT.byteSize() + " " + OrderFlyweight.LAYOUT.byteAlignment();
            }
          }
          """);

  @TempDir Path directory;
  private Versions versions;

  private static JavaFileObject price(String components) {
    return source(
        "lib.Price",
        "package lib; import dev.inplace.annotation.*; @Struct public record Price(%s) {}"
            .formatted(components));
  }

  @BeforeEach
  void application() throws IOException {
    versions = new Versions(directory);
    versions.library("v1", price("int units, int nanos"));
    versions.application("v1", ORDER, SETS, USED);
  }

  @Test
  void sameStruct() throws Throwable {
    versions.library("again", price("int units, int nanos"));
    try (Versions.Run run = versions.run("again")) {
      assertThat(run.use("wrap")).isEqualTo("Price[units=5, nanos=6]");
      for (String use : USES) {
        run.use(use);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int nanos, int units",
        "long units, int nanos",
        "int units",
        "int units, int nanos, int more",
        "int units, @Unsigned int nanos",
        "int units, int millis"
      })
  void changedStruct(String components) throws IOException {
    versions.library("v2", price(components));
    for (String use : USES) {
      try (Versions.Run run = versions.run("v2")) {
        assertThat(run.refused(use))
            .startsWith("app.")
            .contains(" was compiled against another version of lib.Price\n", "\nfix: ");
      }
    }
  }

  @Test
  void everyUseIsRefusedAfterAnother() throws Throwable {
    versions.library("v2", price("int nanos, int units"));
    try (Versions.Run run = versions.run("v2")) {
      USES.forEach(run::refused);
      USES.forEach(run::refused);
      assertThat(run.use("layout")).isEqualTo("32 4");
    }
  }

  @Test
  void messageNamesTheFieldsThatDiffer() throws IOException {
    versions.library("v2", price("int nanos, int units"));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("of"))
          .isEqualTo(
              """
              app.OrderFlyweight was compiled against another version of lib.Price
                units: compiled against int at 0; now int at 4
                nanos: compiled against int at 4; now int at 0
                app.OrderFlyweight is from %s, lib.Price from %s
              fix: compile app.OrderFlyweight again with this lib.Price, or run it with the \
              lib.Price that it was compiled against\
              """
                  .formatted(
                      versions.directory("app").toUri().toURL(),
                      versions.directory("v2").toUri().toURL()));
    }
  }

  @Test
  void messageNamesFieldsThatCameAndSizes() throws IOException {
    versions.library("v2", price("int units, int nanos, long more"));
    try (Versions.Run run = versions.run("v2")) {
      assertThat(run.refused("valued"))
          .startsWith(
              """
              app.LongPriceMap was compiled against another version of lib.Price
                the struct: compiled against size 8, alignment 4, go-amd64, little-endian; now size \
              16, alignment 8, go-amd64, little-endian
                more: compiled against no such field; now long at 8
              """);
    }
  }
}
