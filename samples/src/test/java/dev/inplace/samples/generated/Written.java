package dev.inplace.samples.generated;

import dev.inplace.LittleEndian;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.StringJoiner;

/** Which bytes a write has written, and what: {@code 4: 01 02, 9: 00}. */
public final class Written {
  private Written() {}

  /** Does the write twice, over different bytes; what comes out equal was written. */
  public static String by(MemorySegment memory, Runnable write) {
    byte[] first = after(memory, (byte) 0x55, write);
    byte[] second = after(memory, (byte) 0xAA, write);
    StringJoiner runs = new StringJoiner(", ");
    for (int i = 0; i < first.length; i++) {
      int from = i;
      while (i < first.length && first[i] == second[i]) {
        i++;
      }
      if (i > from) {
        runs.add(from + ": " + HexFormat.ofDelimiter(" ").formatHex(first, from, i));
      }
    }
    return runs.toString();
  }

  private static byte[] after(MemorySegment memory, byte filled, Runnable write) {
    memory.fill(filled);
    write.run();
    return memory.toArray(LittleEndian.BYTE);
  }
}
