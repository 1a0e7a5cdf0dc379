package dev.inplace.samples;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Flights from CSV, one after the other through the same flyweight: no object is made per flight.
 * Bad lines are reported and left out, empty ones just left out. Date and distance may be anything.
 */
final class FlightReader {
  private static final List<String> COLUMNS =
      List.of("date", "delay", "distance", "origin", "destination");
  private static final int DELAY = COLUMNS.indexOf("delay");
  private static final int ORIGIN = COLUMNS.indexOf("origin");
  private static final int DESTINATION = COLUMNS.indexOf("destination");

  private static final String HEADER = String.join(",", COLUMNS);
  private static final String QUOTE_OR_BYTE_ORDER_MARK = "[\"\uFEFF]";

  private final LineReader line;
  private final Fields fields = new Fields(COLUMNS);
  private final RouteFlyweight route;
  private final BadLines badLines;
  private int delay;

  /** A reader whose memory lives as long as the arena. */
  FlightReader(ReadableByteChannel channel, Arena arena, BadLines badLines) {
    this.line = new LineReader(channel, arena);
    this.route = RouteFlyweight.allocate(arena);
    this.badLines = badLines;
  }

  /**
   * Goes to the next flight; false if there is none.
   *
   * @throws IOException if the channel cannot be read, or does not begin with the header
   */
  boolean next() throws IOException {
    if (line.number() == 0) {
      readHeader();
    }
    while (line.next()) {
      if (!line.isEmpty() && parse()) {
        return true;
      }
    }
    return false;
  }

  private void readHeader() throws IOException {
    if (!line.next()) {
      throw new IOException("empty: there is no header " + HEADER);
    }
    byte[] found = line.bytes().asSlice(line.start(), line.end() - line.start()).toArray(JAVA_BYTE);
    String header = new String(found, StandardCharsets.UTF_8);
    if (!header.replaceAll(QUOTE_OR_BYTE_ORDER_MARK, "").equals(HEADER)) {
      String shown = Fields.show(line.bytes(), line.start(), line.end());
      throw new IOException("line 1 is not the header " + HEADER + ": " + shown);
    }
  }

  /** True if the line is a flight; if not, it is reported. */
  private boolean parse() {
    if (line.isTooLong()) {
      badLines.add(line.number(), "longer than " + LineReader.LONGEST + " bytes");
      return false;
    }
    try {
      fields.split(line.bytes(), line.start(), line.end());
      delay = fields.number(DELAY);
      route.origin(line.bytes(), fields.start(ORIGIN), fields.length(ORIGIN));
      route.destination(line.bytes(), fields.start(DESTINATION), fields.length(DESTINATION));
      return true;
    } catch (IllegalArgumentException refused) { // by the fields, or the flyweight: it does not fit
      badLines.add(
          line.number(), String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
      return false;
    }
  }

  /** From where to where the flight goes; the same flyweight for all flights. */
  RouteFlyweight route() {
    return route;
  }

  /** The delay of the flight, in minutes. */
  int delay() {
    return delay;
  }
}
