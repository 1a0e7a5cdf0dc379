package dev.inplace.functional.files;

import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.Methods;
import dev.inplace.map.OffHeapMap;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Sealed files of maps of any generated class, and their bytes as the format has them. */
public final class SealedFiles {
  private static final int SECTIONS = 80;
  private static final int SECTION = 40;

  private SealedFiles() {}

  public static void seal(OffHeapMap map, Path file) {
    MethodHandle seal = new Methods(map.getClass()).handle("seal", List.of(Path.class));
    try {
      seal.invoke(map, file);
    } catch (Throwable e) {
      throw new AssertionError("not sealed", e);
    }
  }

  public static OffHeapMap open(Class<? extends OffHeapMap> type, Path file, Verify verify)
      throws IOException {
    MethodHandle open = new Methods(type).handle("open", List.of(Path.class, Verify.class));
    try {
      return (OffHeapMap) open.invoke(file, verify);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("not opened", e);
    }
  }

  /** The bytes of a file. */
  public static ByteBuffer read(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static void write(Path file, ByteBuffer bytes) throws IOException {
    Files.write(file, bytes.array());
  }

  public static int headSize(ByteBuffer bytes) {
    return (int) bytes.getLong(16);
  }

  /** The ranges of the sections: offset and length. */
  public static List<int[]> sections(ByteBuffer bytes) {
    List<int[]> sections = new ArrayList<>();
    for (int i = 0; i < bytes.getInt(48); i++) {
      int at = SECTIONS + i * SECTION;
      sections.add(new int[] {(int) bytes.getLong(at + 24), (int) bytes.getLong(at + 32)});
    }
    return sections;
  }

  /** Computes the checksums of sections and head again, as one who means harm does. */
  public static void sum(ByteBuffer bytes, List<int[]> sections) {
    for (int i = 0; i < sections.size(); i++) {
      int[] range = sections.get(i);
      bytes.putInt(
          SECTIONS + i * SECTION + 16,
          sum(Arrays.copyOfRange(bytes.array(), range[0], range[0] + range[1])));
    }
    bytes.putInt(56, 0);
    bytes.putInt(56, sum(Arrays.copyOf(bytes.array(), headSize(bytes))));
  }

  private static int sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
