package dev.inplace.functional.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.file.Verify;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.LongStatsMap;
import dev.inplace.functional.fixtures.NestedKeyStatsMap;
import dev.inplace.functional.fixtures.StringStatsMap;
import dev.inplace.info.ForeignFileException;
import dev.inplace.map.Control;
import dev.inplace.map.Hash;
import dev.inplace.map.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with right checksums whose parts do not fit together: each is refused for its reason. */
class HostileHeadsTest {
  private static final int SECTIONS = 80;
  private static final int SECTION = 40;
  private static final int NUMBER = 4;
  private static final int DEPTH = 12;
  private static final int OFFSET = 24;
  private static final int LENGTH = 32;
  private static final int SEED = 32;
  private static final int COUNT = 40;
  private static final int TEXT_SIZE = 64;
  private static final int GROWN = 60_000;
  private static final String APART = "its tables do not fit together";

  @TempDir private Path directory;
  private ByteBuffer grown;
  private int directorySection;

  @BeforeEach
  void seal() throws IOException {
    try (LongStatsMap map = LongStatsMap.create()) {
      for (int i = 0; i < GROWN; i++) {
        map.findOrInsert(i).count(i);
      }
      assertThat(map.stats().tables()).isGreaterThan(1);
      map.seal(file());
    }
    grown = SealedFiles.read(file());
    directorySection = grown.getInt(48) - 1;
  }

  private Path file() {
    return directory.resolve("map");
  }

  private static int field(int section, int field) {
    return SECTIONS + section * SECTION + field;
  }

  /** Refuses the file of a grown map after a change of its bytes. */
  private void check(String reason, Consumer<ByteBuffer> change) throws IOException {
    ByteBuffer bytes = copy(grown);
    change.accept(bytes);
    write(bytes);
    checkRefused(reason, Verify.HEAD);
  }

  /** Leaves out all sections but the first; the text lies behind them. */
  private static void keep(ByteBuffer bytes, int sections) {
    int text = field(bytes.getInt(48), 0);
    bytes.put(field(sections, 0), bytes, text, bytes.getInt(52));
    bytes.putInt(48, sections);
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.wrap(bytes.array().clone()).order(bytes.order());
  }

  private void write(ByteBuffer bytes) throws IOException {
    SealedFiles.sum(bytes, SealedFiles.sections(bytes));
    SealedFiles.write(file(), bytes);
  }

  private void checkRefused(String reason, Verify verify) {
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> LongStatsMap.open(file(), verify).close())
        .withMessageContaining(reason)
        .withMessageContaining("\nfix: ");
  }

  @Test
  void tables() throws IOException {
    check("no table has 64 bytes", bytes -> bytes.putLong(field(0, LENGTH), 64));
    check("no table has", bytes -> bytes.putInt(field(0, DEPTH), -1));
    check("no table has", bytes -> bytes.putInt(field(0, DEPTH), 29));
    check(APART, bytes -> bytes.putInt(field(0, DEPTH), 28));
    check(APART, bytes -> keep(bytes, directorySection)); // the directory is left out
    check(APART, bytes -> keep(bytes, 1)); // a single table, of some hashes
    check(APART, bytes -> bytes.putLong(COUNT, -1));
    check(APART, bytes -> keep(bytes, 0)); // entries, but no table
  }

  @Test
  void directories() throws IOException {
    int length = field(directorySection, LENGTH);
    int numbers = (int) grown.getLong(field(directorySection, OFFSET));
    int entries = (int) grown.getLong(length) / Integer.BYTES;
    check(APART, bytes -> bytes.putLong(length, 4));
    check(APART, bytes -> bytes.putLong(length, 4L * (entries - 1)));
    check(APART, bytes -> bytes.putLong(length, 4L * entries - 1));
    check(APART, bytes -> bytes.putInt(numbers, -1));
    check(APART, bytes -> bytes.putInt(numbers, directorySection));
    check(APART, bytes -> bytes.putInt(numbers, bytes.getInt(numbers + 4 * (entries - 1))));
    check(
        APART,
        bytes -> { // one table for all, and others for none
          for (int i = 0; i < entries; i++) {
            bytes.putInt(numbers + 4 * i, 0);
          }
          bytes.putInt(field(0, DEPTH), 0);
        });
    check(APART, bytes -> bytes.putInt(field(directorySection - 1, 0), 1)); // two directories
  }

  /** A directory as large as the file allows, of which a map needs a small part. */
  @Test
  void aDirectoryWithoutAnEnd() throws IOException {
    int entries = 1 << 16;
    int first = (int) grown.getLong(field(directorySection, OFFSET));
    byte[] larger = Arrays.copyOf(grown.array(), first + entries * Integer.BYTES);
    ByteBuffer bytes = ByteBuffer.wrap(larger).order(grown.order());
    bytes.putLong(24, larger.length);
    bytes.putLong(field(directorySection, LENGTH), (long) entries * Integer.BYTES);
    write(bytes);
    checkRefused(APART, Verify.HEAD);
  }

  @Test
  void blocks() throws IOException {
    try (StringStatsMap map = StringStatsMap.create()) {
      map.findOrInsert("a text of more than sixteen bytes").count(1);
      map.seal(file());
    }
    ByteBuffer sealed = SealedFiles.read(file());
    List<Consumer<ByteBuffer>> changes =
        List.of(
            bytes -> bytes.putInt(field(1, NUMBER), 0),
            bytes -> bytes.putInt(field(1, NUMBER), (1 << 22) + 1),
            bytes -> bytes.putLong(TEXT_SIZE, -1),
            bytes -> bytes.putLong(TEXT_SIZE, bytes.getLong(field(1, LENGTH)) + 1));
    for (Consumer<ByteBuffer> change : changes) {
      ByteBuffer bytes = copy(sealed);
      change.accept(bytes);
      write(bytes);
      assertThatExceptionOfType(ForeignFileException.class)
          .isThrownBy(() -> StringStatsMap.open(file()).close())
          .withMessageContaining("block");
    }
  }

  @Test
  void entries() throws IOException {
    ByteBuffer bytes = copy(grown).putLong(COUNT, GROWN + 1);
    write(bytes);
    checkRefused("it has %d entries, and its head says".formatted(GROWN), Verify.ALL);
  }

  /** A look-up of a key that is absent would have no end to find. */
  @Test
  void aTableWithoutAnEmptySlot() throws IOException {
    int slots = 8;
    long key = slots;
    Location one;
    Location other;
    try (LongStatsMap map = LongStatsMap.create()) {
      for (int i = 1; i < slots - 1; i++) {
        map.findOrInsert(i);
      }
      one = map.where(slots);
      do {
        key++;
        other = map.where(key);
      } while (other.slot() == one.slot());
      map.seal(file());
    }
    ByteBuffer bytes = SealedFiles.read(file());
    enter(bytes, slots, slots, one);
    enter(bytes, slots, key, other);
    bytes.putLong(COUNT, slots);
    write(bytes);
    checkRefused("has none that is empty", Verify.ALL);
    bytes.putLong(COUNT, slots - 1).put(control(bytes, slots, other), (byte) 0);
    write(bytes);
    checkRefused("is not found by a look-up", Verify.ALL); // an empty slot with a key
  }

  /** Look-ups compare all slots of a bucket and may find it; cursors rely on the order of slots. */
  @Test
  void anEntryBeforeItsHomeSlot() throws IOException {
    int slots;
    Location home;
    Location before;
    try (StringStatsMap map = StringStatsMap.create()) {
      map.ensureCapacity(6);
      int key = 0;
      while (map.where("key" + key).slot() == 0) {
        key++;
      }
      map.findOrInsert("key" + key);
      home = map.where("key" + key);
      do {
        before = map.where("key" + ++key);
      } while (before.slot() != home.slot() - 1);
      slots = (int) map.stats().slots();
      map.seal(file());
    }
    ByteBuffer bytes = SealedFiles.read(file());
    int table = (int) bytes.getLong(field(0, OFFSET));
    int stride = (int) (home.offset() - before.offset());
    boolean isFlat = stride > 16; // a text alone has 16 bytes
    int controls = table + (isFlat ? slots * stride : 0);
    move(bytes, table + (int) home.offset(), stride, stride);
    move(bytes, controls + (int) home.slot(), 1, 1);
    write(bytes);
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> StringStatsMap.open(file(), Verify.ALL).close())
        .withMessageContaining("is not found by a look-up");
  }

  /** Moves bytes towards the beginning, and leaves zeros. */
  private static void move(ByteBuffer bytes, int from, int size, int by) {
    bytes.put(from - by, bytes.array(), from, size);
    bytes.put(from, new byte[size]);
  }

  private static void enter(ByteBuffer bytes, int slots, long key, Location at) {
    bytes.putLong((int) (bytes.getLong(field(0, OFFSET)) + at.offset()), key);
    bytes.put(control(bytes, slots, at), (byte) Control.of(Hash.mix(bytes.getLong(SEED), key)));
  }

  private static int control(ByteBuffer bytes, int slots, Location at) {
    boolean isFlat = bytes.getLong(field(0, LENGTH)) == slots * 33L;
    long place = isFlat ? slots * 32 + at.slot() : at.slot();
    return (int) (bytes.getLong(field(0, OFFSET)) + place);
  }

  /** A word of eight control bytes is read of each table; one of large slots may have fewer. */
  @Test
  void controlBytesBehindASmallTable() throws IOException {
    boolean isSmall;
    try (NestedKeyStatsMap map = NestedKeyStatsMap.create()) {
      map.findOrInsert(KeySet.nested().key(0));
      isSmall = map.stats().slots() < 8;
      map.seal(file());
    }
    NestedKeyStatsMap.open(file(), Verify.ALL).close();
    ByteBuffer bytes = SealedFiles.read(file());
    int table = (int) bytes.getLong(field(0, OFFSET));
    int lastControl = isSmall ? table + (int) bytes.getLong(field(0, LENGTH)) - 1 : table + 7;
    bytes.put(lastControl, (byte) (bytes.get(lastControl) == (byte) 0x80 ? 0x81 : 0x80));
    write(bytes);
    assertThatExceptionOfType(ForeignFileException.class)
        .isThrownBy(() -> NestedKeyStatsMap.open(file(), Verify.ALL).close())
        .withMessageContaining(isSmall ? "has more control bytes" : "is not found by a look-up");
  }
}
