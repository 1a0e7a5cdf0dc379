package dev.inplace.samples.course;

import dev.inplace.annotation.StructMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.TreeMap;

/** Text keys: looked up by the bytes of a text where they lie; no word becomes a String. */
@StructMap(key = String.class, value = int.class)
final class Sample09_TextKeys {
  private Sample09_TextKeys() {}

  private static final String TEXT = "to be or not to be that is the question";

  static void main() {
    try (Arena arena = Arena.ofConfined();
        StringIntMap counts = StringIntMap.create()) {
      MemorySegment text = arena.allocateFrom(TEXT);
      long start = 0;
      for (long at = 0; at < text.byteSize(); at++) {
        byte b = text.get(ValueLayout.JAVA_BYTE, at);
        if (b == ' ' || b == 0) { // a zero ends the text
          counts.add(text, start, at - start, 1);
          start = at + 1;
        }
      }
      TreeMap<String, Integer> sorted = new TreeMap<>();
      counts.forEach((word, count) -> sorted.put(word.toString(), count));
      IO.println(sorted);
      IO.println("be: " + counts.get("be"));
    }
  }
}
