package dev.inplace.map;

import dev.inplace.LittleEndian;
import dev.inplace.file.Contents;
import dev.inplace.file.PreparedCommit;
import dev.inplace.file.SealedFile;
import dev.inplace.file.SealedHead;
import dev.inplace.file.Sealing;
import dev.inplace.file.Verify;
import dev.inplace.file.WritableFile;
import dev.inplace.info.ForeignFileException;
import dev.inplace.info.LayoutText;
import dev.inplace.info.StructInfo;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: maps in files. A sealed map is for reading only, and any number of processes
 * may have it. A map that lives in a file changes in the memory of this process, as any map does; a
 * commit makes its changes durable, and nothing but the commit knows of the file.
 */
public final class MapFiles {
  private static final long PLACE_OF_TEXT = Long.BYTES;
  private static final long LENGTH_OF_TEXT = 2L * Long.BYTES;

  private MapFiles() {}

  /**
   * Looks up the key of an entry, for a check of all entries.
   *
   * @param <M> the map
   */
  @FunctionalInterface
  public interface Finder<M> {
    /**
     * The slot where a look-up of the key in a slot of a table ends.
     *
     * @throws RuntimeException if a link of the entry leads nowhere, or no insert stores such a key
     */
    long find(M map, MemorySegment table, long slot);
  }

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
   * Writes a map to a file.
   *
   * @param layout of its keys, values and slots
   * @throws IOException if it cannot be written; the file is then the former one, or already the
   *     new
   */
  public static void seal(OffHeapMap map, Path path, List<String> layout) throws IOException {
    map.requireUsable();
    Sealing.seal(path, MapContents.of(map, layout));
  }

  /**
   * Opens a sealed map.
   *
   * @param name of the generated class, for messages
   * @param shape of its tables
   * @param layout of its keys, values and slots
   * @param map makes a map of its file
   * @throws ForeignFileException if it is damaged or has another content or layout
   */
  public static <M extends OffHeapMap> M open(
      Path path,
      String name,
      Shape shape,
      List<String> layout,
      Verify verify,
      Function<MapFile, M> map,
      Finder<M> finder)
      throws IOException {
    Arena arena = Arena.ofShared();
    try {
      SealedFile file = SealedFile.open(path, arena, SealedHead.Kind.MAP, layout, name, verify);
      MapFile opened = new MapFile(file, name, shape, null);
      opened.require();
      M made = map.apply(opened);
      if (verify == Verify.ALL) {
        new Verification<>(file, made, finder).run();
      }
      return made;
    } catch (Throwable e) {
      if (arena.scope().isAlive()) {
        arena.close();
      }
      throw e;
    }
  }

  /**
   * Opens the file of a map for reading and writing; makes it if there is none.
   *
   * @param name of the generated class, for messages
   * @param layout of its keys, values and slots
   * @param map makes a map of its file
   */
  public static <M extends OffHeapMap> M openForWriting(
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
    map.blocks
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
    file(map).commit(map);
  }

  /**
   * Copies the changes of a map, for a commit that any thread may write.
   *
   * @throws dev.inplace.file.CommitException if there is no memory for it, or a commit has failed
   */
  public static PreparedCommit prepareCommit(OffHeapMap map) throws IOException {
    return file(map).prepare(map);
  }

  /**
   * Copies the last commit of a map to another file.
   *
   * @return the stamp of that commit
   */
  public static long backup(OffHeapMap map, Path path) throws IOException {
    return file(map).writable().backup(path);
  }

  /**
   * Writes what the commits since a copy have changed to a file.
   *
   * @param since the stamp of the commit that the copy has
   * @return the stamp of the last commit
   */
  public static long backup(OffHeapMap map, long since, Path path) throws IOException {
    return file(map).writable().backup(since, path);
  }

  /** The file of a map that no thread changes. */
  private static MapFile file(OffHeapMap map) {
    map.requireUsable();
    @Nullable MapFile file = map.file;
    if (file == null) {
      throw new UnsupportedOperationException(
          "%s is not in a file\nfix: write it with seal(path), or open it with openForWriting(path)"
              .formatted(map.memory.name()));
    }
    if (!file.isSealed()) {
      map.requireIdle();
    }
    return file;
  }

  /**
   * The layout of a struct, for a file's head.
   *
   * @param part what it is in the map
   */
  public static String layout(String part, StructInfo struct) {
    return part + LayoutText.of(struct).strip();
  }

  /**
   * Refuses an entry that a look-up seeks in another table, or that notes another hash than its
   * key's: look-ups may find it, but cursors and growth go by the hash.
   *
   * @param table of the entry
   * @param hash of its key
   */
  public static void requireStored(OffHeapMap map, MemorySegment table, long slot, long hash) {
    if (!table.equals(map.table(hash))) {
      throw new IndexOutOfBoundsException("the entry lies in another table");
    }
    if (map.hashAt(table, slot) != hash) {
      throw new IndexOutOfBoundsException("the entry notes another hash");
    }
  }
}
