package dev.inplace.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Crashes after every operation on a disk that loses, reorders and tears what was not forced. After
 * each, the file must have the contents of the last commit that returned, or of a later one.
 */
final class Crashes {
  private static final Path FILE = Path.of("/directory/people.map");
  private static final long SMALL = 1 << 14;
  private static final int STATES_OF_A_POINT = 10;

  /** The forces of the protocol: where in it, and of which file. */
  enum Force {
    JOURNAL_OF_A_COMMIT(Phase.COMMIT, path -> path.toString().endsWith(".journal")),
    FILE_OF_A_COMMIT(Phase.COMMIT, FILE::equals),
    NEW_FILE(Phase.COMMIT, path -> path.toString().endsWith(".unfinished")),
    RENAME_OF_A_NEW_FILE(Phase.COMMIT, FILE.getParent()::equals),
    NAME_OF_THE_JOURNAL(Phase.OPEN, FILE.getParent()::equals),
    FILE_THAT_IS_RECOVERED(Phase.RECOVER, FILE::equals);

    private final Phase phase;
    private final Predicate<Path> path;

    Force(Phase phase, Predicate<Path> path) {
      this.phase = phase;
      this.path = path;
    }
  }

  private enum Phase {
    RECOVER,
    OPEN,
    COMMIT
  }

  private final @Nullable Force forgotten;
  private long states;
  private long violations;

  /**
   * Crashes, at first none.
   *
   * @param forgotten the force that the disk forgets; null for none
   */
  Crashes(@Nullable Force forgotten) {
    this.forgotten = forgotten;
  }

  /** States of the disk that were checked. */
  long states() {
    return states;
  }

  /** States that were neither the last returned commit nor a later one. */
  long violations() {
    return violations;
  }

  /** One run of a writer, and what its file may have. */
  private final class Writer {
    private final Random random;
    private final ModelDisk disk;
    private final List<byte[]> history = new ArrayList<>();
    private int returned = -1;
    private Phase phase = Phase.RECOVER;

    Writer(ModelDisk disk, Random random) {
      this.disk = disk;
      this.random = random;
      disk.ignored =
          path -> forgotten != null && forgotten.phase == phase && forgotten.path.test(path);
    }

    WritableFile open(Arena arena) throws IOException {
      phase = Phase.RECOVER;
      Contents initial = new Tables(arena, random).contents();
      if (!disk.exists(FILE)) {
        phase = Phase.COMMIT;
        history.add(Tables.state(initial));
      }
      Recovery.run(disk, FILE, initial);
      returned = history.size() - 1;
      phase = Phase.OPEN;
      SealedHead head = head(disk);
      tables = Tables.of(arena, random, head, disk.read(FILE));
      LastCommit last = LastCommit.of(head, tables.contents().parts(), null);
      return WritableFile.open(disk, FILE, last, SMALL);
    }

    private Tables tables = new Tables(Arena.ofAuto(), new Random());

    private void move(WritableFile file, Arena arena) throws IOException {
      MappedCommit mapped = file.map(arena);
      tables.moveTo(mapped.parts());
      file.adopt(mapped);
    }

    void run(int commits) throws IOException {
      try (Arena arena = Arena.ofShared();
          WritableFile file = open(arena)) {
        move(file, arena);
        phase = Phase.COMMIT;
        for (int i = 0; i < commits; i++) {
          tables.change();
          if (random.nextInt(3) == 0) {
            prepared(file);
            continue;
          }
          Contents contents = tables.contents();
          history.add(Tables.state(contents));
          file.commit(contents);
          returned = history.size() - 1;
          if (random.nextInt(4) == 0) {
            move(file, arena);
          }
        }
      }
    }

    /** The map goes on before the last of some prepared commits is written. */
    private void prepared(WritableFile file) throws IOException {
      PreparedCommit commit = null;
      for (int i = random.nextInt(3); i >= 0; i--) {
        Contents contents = tables.contents();
        commit = file.prepare(contents);
        history.add(Tables.state(contents));
        tables.change();
      }
      commit.call();
      returned = history.size() - 1;
    }
  }

  private static SealedHead head(ModelDisk disk) throws IOException {
    try (Disk.File file = disk.open(FILE, false)) {
      return SealedHead.read(FILE, file);
    }
  }

  /** True if what a crash leaves is one of the states from the last returned commit on. */
  private boolean isSound(ModelDisk left, Writer writer, Random random) {
    try {
      ModelDisk disk = random.nextInt(4) == 0 ? crashedAgain(left, random) : left;
      if (writer.returned < 0 && !disk.exists(FILE)) {
        return true;
      }
      if (!disk.exists(FILE)) {
        return false;
      }
      Recovery.run(disk, FILE, new Tables(Arena.ofAuto(), random).contents());
      byte[] state = Tables.state(contents(disk));
      return writer.history.subList(Math.max(0, writer.returned), writer.history.size()).stream()
          .anyMatch(possible -> Arrays.equals(possible, state));
    } catch (IOException e) {
      return false;
    }
  }

  /** The disk after another crash, while the next writer opens the file. */
  private ModelDisk crashedAgain(ModelDisk left, Random random) throws IOException {
    if (!left.exists(FILE)) {
      return left;
    }
    List<ModelDisk> then = new ArrayList<>();
    long at = 1 + random.nextInt(12);
    left.afterEach =
        () -> {
          if (left.operations == at) {
            then.add(left.crashed(random, random.nextInt(4)));
          }
        };
    try (Arena arena = Arena.ofShared();
        WritableFile _ = new Writer(left, random).open(arena)) {
      return then.isEmpty() ? left.crashed(random, random.nextInt(4)) : then.getFirst();
    }
  }

  /** The contents of the file on a disk, whose checksums must be right. */
  static Contents contents(ModelDisk disk) throws IOException {
    SealedHead head = head(disk);
    MemorySegment bytes = MemorySegment.ofArray(disk.read(FILE));
    List<Contents.Part> parts = new ArrayList<>();
    for (Section section : head.sections()) {
      MemorySegment part = bytes.asSlice(section.offset(), section.length());
      if (Checksum.of(part) != section.checksum()) {
        throw new IOException("another checksum");
      }
      parts.add(new Contents.Part(section, part));
    }
    return new Contents(head.kind(), head.seed(), head.count(), 0, head.layout(), parts);
  }

  /** Lets writers run, until so many states were checked. */
  void run(long most) throws IOException {
    for (int seed = 0; states < most; seed++) {
      ModelDisk disk = new ModelDisk();
      Writer writer = new Writer(disk, new Random(seed));
      Random random = new Random(~seed);
      disk.afterEach =
          () -> {
            for (int mode = 0; mode < STATES_OF_A_POINT; mode++) {
              states++;
              violations += isSound(disk.crashed(random, mode), writer, random) ? 0 : 1;
            }
          };
      writer.run(8);
      writer.run(5);
    }
  }
}
