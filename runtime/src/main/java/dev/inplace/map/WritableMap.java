package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.file.Contents;
import dev.inplace.file.SealedHead;
import dev.inplace.file.WritableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: a map that lives in a file. It changes in the memory of this process, as any
 * map does, and a commit makes its changes durable. Nothing but the commit knows of the file.
 */
public final class WritableMap {
  private static final long PLACE_OF_TEXT = Long.BYTES;
  private static final long LENGTH_OF_TEXT = 2L * Long.BYTES;

  private WritableMap() {}

  /**
   * Keeps the memory of an entry outside of its slot, as a map goes on with that of its file.
   *
   * @param <M> the map
   */
  @FunctionalInterface
  public interface Keeper<M> {
    /** Keeps the text and the cells of the entry in a slot. */
    void keep(M map, MemorySegment table, long slot);
  }

  /**
   * Opens the file of a map for reading and writing; makes it if there is none.
   *
   * @param name of the generated class, for messages
   * @param layout of its keys, values and slots
   * @param map makes a map of its file
   */
  public static <M extends OffHeapMap> M open(
      Path path,
      String name,
      Shape shape,
      List<String> layout,
      Function<MapFile, M> map,
      Keeper<M> keeper)
      throws IOException {
    long seed = ThreadLocalRandom.current().nextLong();
    Contents empty = new Contents(SealedHead.Kind.MAP, seed, 0, 0, layout, List.of());
    Arena arena = Arena.ofShared();
    try {
      WritableFile.Opened opened = WritableFile.open(path, arena, empty, name);
      try {
        MapFile file = new MapFile(opened.bytes(), name, shape, opened.file());
        file.require();
        M made = map.apply(file);
        new Resumption<>(opened.bytes(), made, keeper).run();
        return made;
      } catch (Throwable e) {
        opened.file().close();
        throw e;
      }
    } catch (Throwable e) {
      if (arena.scope().isAlive()) {
        arena.close();
      }
      throw e;
    }
  }

  /** Keeps the text of a key, whose words lie behind its hash. */
  public static void keepText(OffHeapMap map, MemorySegment table, long keyOffset) {
    map.blocks()
        .getFirst()
        .user()
        .keep(
            table.get(LittleEndian.LONG, keyOffset + PLACE_OF_TEXT),
            table.get(LittleEndian.LONG, keyOffset + LENGTH_OF_TEXT));
  }

  /**
   * Makes all changes of a map durable.
   *
   * @throws dev.inplace.file.CommitException if they could not be written
   */
  public static void commit(OffHeapMap map) throws IOException {
    map.requireUsable();
    @Nullable MapFile file = map.memory().file();
    if (file == null) {
      throw new UnsupportedOperationException(
          "%s is not in a file\nfix: write it with seal(path), or open it with openForWriting(path)"
              .formatted(map.memory().map()));
    }
    if (!file.isSealed()) {
      map.requireIdle();
    }
    file.commit(map);
  }
}
