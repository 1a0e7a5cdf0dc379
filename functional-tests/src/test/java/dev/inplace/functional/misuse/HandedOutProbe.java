package dev.inplace.functional.misuse;

import dev.inplace.Flyweight;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Prints the size of each segment that the library hands out, and whether it can be written to. */
final class HandedOutProbe {
  private HandedOutProbe() {}

  static String all() {
    StringJoiner lines = new StringJoiner("\n");
    try (Arena arena = Arena.ofConfined()) {
      segments(arena)
          .forEach(
              (name, segment) ->
                  lines.add(
                      "%s: %d%s"
                          .formatted(
                              name,
                              segment.byteSize(),
                              segment.isReadOnly() ? " for reading" : "")));
    }
    return lines.toString();
  }

  private static Map<String, MemorySegment> segments(Arena arena) {
    Map<String, MemorySegment> segments = new LinkedHashMap<>();
    AccountFlyweight found = HandedOutMisuseTest.found(arena);
    segments.put("value", found.segment());
    segments.put("static", Flyweight.segmentOf(found));
    segments.put("nested", found.spot().segment());
    segments.put("text", found.ownerBytes());
    segments.put("text of nested", found.spot().sideBytes());
    segments.put("span", found.others().segment());
    segments.put("subspan", found.others().subspan(1, 1).segment());
    segments.put("read-only span", found.others().asReadOnly().segment());
    segments.put("element", found.others(1).segment());
    segments.put("struct key", HandedOutMisuseTest.spotKey(arena).segment());
    segments.put("text of key", HandedOutMisuseTest.spotKey(arena).sideBytes());
    segments.put("text key", HandedOutMisuseTest.textKey(arena));
    AccountSpan span = AccountSpan.allocate(arena, 5);
    segments.put("struct of a span", span.at(2).segment());
    segments.put("struct of the user's", AccountFlyweight.of(span.segment(), 112).segment());
    return segments;
  }

  public static void main(String[] args) {
    System.out.println(all());
  }
}
