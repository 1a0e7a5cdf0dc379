package dev.inplace.processor.lock;

import static dev.inplace.processor.lock.LockedBuild.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a locked layout can change is told at the component, by its name. */
class DriftTest {
  private static final String ACCEPT =
      "java -jar inplace-processor.jar lock --update DIR --file layout.lock,"
          + " where DIR is the class output of the whole build";

  @TempDir Path directory;
  private LockedBuild build;

  @BeforeEach
  void lock() throws IOException {
    build = new LockedBuild(directory);
    build.lock(ORDERS);
  }

  /**
   * A change of the source, and what is told of it: {@code 8 Order.level: moved … | the way back}.
   */
  record Mutation(String name, String from, String to, List<String> told) {
    static Mutation of(String name, String from, String to, String... told) {
      return new Mutation(name, from, to, List.of(told));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ORDER = "@Struct\nrecord Order";
  private static final String LEG = "@Struct\nrecord Leg";

  static Stream<Mutation> breaking() {
    return Stream.concat(ofFields(), Stream.concat(ofEnums(), ofWholes()));
  }

  private static Stream<Mutation> ofFields() {
    return Stream.of(
        Mutation.of(
            "retyped",
            "int id",
            "long id",
            "5 Order.id: retyped from int to long (4 to 8 bytes) | make it int again",
            moved(6, "code", 4, 8),
            moved(7, "side", 12, 16),
            moved(8, "level", 14, 18),
            moved(9, "price", 16, 24),
            moved(10, "leg", 24, 32),
            moved(11, "counts", 28, 36),
            moved(12, "last", 36, 44)),
        Mutation.of(
            "retyped, of one size",
            "int[] counts",
            "float[] counts",
            "11 Order.counts: retyped from int[2] to float[2] | make it int[2] again"),
        Mutation.of(
            "without a sign",
            "short level",
            "@Unsigned short level",
            "8 Order.level: retyped from short to unsigned short | make it short again"),
        Mutation.of(
            "another enum",
            "Side side",
            "Way side",
            "7 Order.side: retyped from demo.Side to demo.Way | make it demo.Side again"),
        Mutation.of(
            "a longer text",
            "@Length(8)",
            "@Length(12)",
            "6 Order.code: resized from 8 to 12 bytes (String[8] to String[12])"
                + " | make it String[8] again",
            moved(7, "side", 12, 16),
            moved(8, "level", 14, 18),
            moved(9, "price", 16, 24),
            moved(10, "leg", 24, 32),
            moved(11, "counts", 28, 36),
            moved(12, "last", 36, 44)),
        Mutation.of(
            "a longer array",
            "@Length(2)",
            "@Length(3)",
            "11 Order.counts: resized from 8 to 12 bytes (int[2] to int[3]) | make it int[2] again",
            moved(12, "last", 36, 40)),
        Mutation.of(
            "renamed",
            "short level",
            "short grade",
            "8 Order.grade: renamed from level | name it level again"),
        Mutation.of(
            "reordered",
            "short level,\n    double price,",
            "double price,\n    short level,",
            "9 Order.level: reordered from position 4 to 5, moved from 14 to 24"
                + " | put it back to position 4",
            moved(10, "leg", 24, 26),
            moved(11, "counts", 28, 32),
            moved(12, "last", 36, 40)),
        Mutation.of(
            "removed",
            "    double price,\n",
            "",
            moved(9, "leg", 24, 16),
            moved(10, "counts", 28, 20),
            moved(11, "last", 36, 28),
            "4 Order: price: removed, was double at 16 | put it back"),
        Mutation.of(
            "inserted",
            "    byte last",
            "    short more,\n    byte last",
            moved(13, "last", 36, 38),
            "12 Order.more: added at 36 | remove it"),
        Mutation.of(
            "added behind",
            "byte last)",
            "byte last, long more)",
            "12 Order.more: added at 40 | remove it"),
        Mutation.of(
            "at an offset", "byte last", "@Offset(38) byte last", moved(12, "last", 36, 38)),
        Mutation.of(
            "aligned",
            "short level",
            "@Align(8) short level",
            moved(8, "level", 14, 16),
            moved(9, "price", 16, 24),
            moved(10, "leg", 24, 32),
            moved(11, "counts", 28, 36),
            moved(12, "last", 36, 44)));
  }

  private static Stream<Mutation> ofEnums() {
    String back = " | write its constants as before, new ones behind them: BUY, SELL, HOLD";
    return Stream.of(
        Mutation.of(
            "constants reordered",
            "Side { BUY, SELL",
            "Side { SELL, BUY",
            "7 Order.side: enum constants reordered: BUY from 0 to 1, SELL from 1 to 0" + back),
        Mutation.of(
            "a constant removed",
            "Side { BUY, SELL, HOLD",
            "Side { BUY, SELL",
            "7 Order.side: enum constants changed: HOLD (2) removed" + back),
        Mutation.of(
            "a constant renamed",
            "Side { BUY, SELL, HOLD",
            "Side { BUY, SELL, WAIT",
            "7 Order.side: enum constants changed: HOLD (2) renamed to WAIT" + back),
        Mutation.of(
            "a constant inserted",
            "Side { BUY",
            "Side { ANY, BUY",
            "7 Order.side: enum constants changed: BUY from 0 to 1, SELL from 1 to 2,"
                + " HOLD from 2 to 3, ANY (0) added"
                + back));
  }

  private static Stream<Mutation> ofWholes() {
    String packing =
        "4 Order: packing changed from natural to %s | give it the packing \"natural\" again";
    String model = ": data model changed from go-amd64 to go-386 | lay it out for go-amd64 again";
    return Stream.of(
        Mutation.of(
            "byte order",
            ORDER,
            "@Struct(byteOrder = ByteOrder.BIG_ENDIAN)\nrecord Order",
            "4 Order: byte order changed from little-endian to big-endian"
                + " | make it little-endian again"),
        Mutation.of(
            "packed",
            ORDER,
            "@Struct @Packed\nrecord Order",
            packing.formatted("packed"),
            moved(8, "level", 14, 13),
            moved(9, "price", 16, 15),
            moved(10, "leg", 24, 23),
            moved(11, "counts", 28, 27),
            moved(12, "last", 36, 35)),
        Mutation.of("pack", ORDER, "@Struct(pack = 4)\nrecord Order", packing.formatted("pack 4")),
        Mutation.of(
            "an aligned struct",
            ORDER,
            "@Struct @Align(16)\nrecord Order",
            packing.formatted("align 16")),
        Mutation.of(
            "data model",
            "@Struct\n",
            "@Struct(model = Model.GO_386)\n",
            "4 Order" + model,
            "16 Leg" + model),
        Mutation.of(
            "a nested struct resized",
            "byte kind)",
            "byte kind, int more)",
            "10 Order.leg: resized from 4 to 8 bytes | bring its size back to 4",
            moved(11, "counts", 28, 32),
            moved(12, "last", 36, 40),
            "16 Leg.more: added at 4 | remove it"),
        Mutation.of(
            "a nested struct changed inside",
            LEG + "(short port, byte kind)",
            LEG + "(short port, boolean kind)",
            "16 Leg.kind: retyped from byte to boolean | make it byte again"));
  }

  private static String moved(int line, String field, int from, int to) {
    return "%d Order.%s: moved from %d to %d | bring it back to offset %d"
        .formatted(line, field, from, to, from);
  }

  @ParameterizedTest
  @MethodSource("breaking")
  void aBreakingChangeFailsTheBuild(Mutation mutation) {
    assertThat(toldOf(mutation)).isEqualTo(errors(mutation));
  }

  private static List<String> errors(Mutation mutation) {
    return mutation.told().stream()
        .map(told -> told.split(" \\| "))
        .map(
            told ->
                "%s, while its layout is locked\nfix: %s, or accept the change: %s"
                    .formatted(told[0], told[1], ACCEPT))
        .toList();
  }

  private List<String> toldOf(Mutation mutation) {
    String source = ORDERS.replace(mutation.from(), mutation.to());
    assertThat(source).isNotEqualTo(ORDERS);
    List<String> told = new ArrayList<>(build.told(source));
    told.replaceAll(message -> message.replaceFirst("^Order.java:([0-9]+): ", "$1 "));
    told.replaceAll(message -> message.replaceFirst("\\[LayoutChanged] ", ""));
    return told;
  }

  @Test
  void whatIsAsItWasIsNotToldOf() {
    assertThat(build.told(ORDERS)).isEmpty();
    assertThat(build.told(ORDERS.replace("int id", "@Atomic int id"))).isEmpty();
    assertThat(build.told(ORDERS.replace("byte last", "@Align(1) byte last"))).isEmpty();
  }
}
