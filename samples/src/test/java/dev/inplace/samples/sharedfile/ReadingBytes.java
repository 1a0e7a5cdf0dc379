package dev.inplace.samples.sharedfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes that a file of the first readings has, at offsets that were counted by hand: nothing
 * here is generated.
 */
final class ReadingBytes {
  private static final int SIZE = 72;

  /** The bytes of a reading that belong to no field. */
  private static final int[] PADDING = {2, 3, 25, 26, 27, 38, 39, 52, 53, 54, 55, 70, 71};

  private static final byte MARK = (byte) 0xEE;

  private final ByteBuffer bytes = ByteBuffer.allocate(3 * SIZE).order(ByteOrder.LITTLE_ENDIAN);

  /** Those of a file that a program has just written. */
  static byte[] written(Language writer) {
    ReadingBytes file = new ReadingBytes();
    file.head(0, 0, 250, 0xEE6B_2801, 0x19B_76DA_A800L, "Tromsø");
    file.measured(0, 69.75f, 19, 100, new float[] {-3.25f, -3, -2.75f}, 1013.25);
    file.tail(0, writer.editor(), 1);
    file.head(1, 1, 40, 0xEE6B_2802, 0x19B_76DB_9260L, "Jan Mayen");
    file.measured(1, 71, -8.75f, 10, new float[] {-12.25f, -37.5f, -11.75f}, 998.5);
    file.tail(1, writer.editor(), 1);
    file.head(2, 0, 255, 0xEE6B_2803, 0x19B_76DC_7CC0L, "Amsterdam");
    file.measured(2, 52.25f, 4.75f, -3, new float[] {6.5f, 6.25f, 6}, 1021.75);
    file.tail(2, writer.editor(), 0);
    return file.bytes.array();
  }

  /** The same with each byte of padding set to a mark, so that a write over it shows. */
  static byte[] withMarkedPadding(byte[] file) {
    byte[] marked = file.clone();
    for (int reading = 0; reading < marked.length; reading += SIZE) {
      for (int offset : PADDING) {
        marked[reading + offset] = MARK;
      }
    }
    return marked;
  }

  /** The same with all that a correction changes in suspect readings, and nothing else. */
  static byte[] corrected(byte[] file, Language corrector) {
    ByteBuffer corrected = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < file.length; start += SIZE) {
      if (file[start] == 1) {
        corrected.put(start, (byte) 2).put(start + 1, (byte) 200);
        corrected.putFloat(start + 32, corrected.getFloat(start + 32) + 0.25f);
        corrected.putFloat(start + 44, corrected.getFloat(start + 44) + 0.5f);
        corrected.put(start + 64, Arrays.copyOf(corrector.editor().getBytes(UTF_8), 5));
      }
    }
    return corrected.array();
  }

  private void head(
      int reading, int quality, int confidence, int serial, long time, String station) {
    int start = reading * SIZE;
    bytes.put(start, (byte) quality).put(start + 1, (byte) confidence);
    bytes.putInt(start + 4, serial).putLong(start + 8, time);
    bytes.put(start + 16, station.getBytes(UTF_8));
  }

  private void measured(
      int reading,
      float latitude,
      float longitude,
      int altitude,
      float[] temperatures,
      double pressure) {
    int start = reading * SIZE;
    bytes.putFloat(start + 28, latitude).putFloat(start + 32, longitude);
    bytes.putShort(start + 36, (short) altitude);
    for (int i = 0; i < 3; i++) {
      bytes.putFloat(start + 40 + 4 * i, temperatures[i]);
    }
    bytes.putDouble(start + 56, pressure);
  }

  private void tail(int reading, String editor, int heated) {
    bytes.put(reading * SIZE + 64, editor.getBytes(UTF_8));
    bytes.put(reading * SIZE + 69, (byte) heated);
  }
}
