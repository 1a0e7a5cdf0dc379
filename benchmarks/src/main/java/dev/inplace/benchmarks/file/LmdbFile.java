package dev.inplace.benchmarks.file;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.Txn;
import org.openjdk.jmh.annotations.Fork;

/**
 * LMDB through its Java binding. Writes are in one transaction up to a commit. A value is read,
 * changed and put, since pages are copied before they are written.
 */
@Subject(Names.LMDB)
@Fork(
    jvmArgsAppend = {
      "--sun-misc-unsafe-memory-access=allow",
      "--enable-native-access=ALL-UNNAMED",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"
    })
public class LmdbFile extends Stored {
  private static final long MOST_BYTES = 1L << 33;
  private static final int COUNT = 0;
  private static final int SUM = 8;
  private static final int SIZE = 24;

  private final ByteBuffer key = buffer(Long.BYTES);
  private final ByteBuffer value = buffer(SIZE);
  private @Nullable Env<ByteBuffer> env;
  private @Nullable Dbi<ByteBuffer> delays;
  private @Nullable Txn<ByteBuffer> writing;

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  @Override
  void open(Path directory, int entries) {
    env = Env.create().setMapSize(MOST_BYTES).setMaxDbs(1).open(directory.toFile());
    delays = env.openDbi("delays", DbiFlags.MDB_CREATE, DbiFlags.MDB_INTEGERKEY);
  }

  private Env<ByteBuffer> env() {
    return Objects.requireNonNull(env);
  }

  private Dbi<ByteBuffer> delays() {
    return Objects.requireNonNull(delays);
  }

  private Txn<ByteBuffer> writing() {
    if (writing == null) {
      writing = env().txnWrite();
    }
    return writing;
  }

  private ByteBuffer key(long number) {
    return key.clear().putLong(0, number);
  }

  private void put(int count, double sum) {
    delays().put(writing(), key, value.clear().putInt(COUNT, count).putDouble(SUM, sum));
  }

  @Override
  void insert(long number) {
    key(number);
    put(1, 1.5);
  }

  @Override
  void update(long number) {
    ByteBuffer found = delays().get(writing(), key(number)).order(ByteOrder.nativeOrder());
    value.clear().put(found.duplicate());
    put(found.getInt(COUNT) + 1, found.getDouble(SUM) + 1.5);
  }

  @Override
  int count(long number) {
    try (Txn<ByteBuffer> reading = env().txnRead()) {
      return delays().get(reading, key(number)).order(ByteOrder.nativeOrder()).getInt(COUNT);
    }
  }

  @Override
  boolean commit() {
    writing().commit();
    writing().close();
    writing = null;
    return true;
  }

  @Override
  boolean seal(Path copy) throws IOException {
    env().copy(Files.createDirectory(copy).toFile());
    return true;
  }

  @Override
  void close() {
    if (writing != null) {
      writing.close();
      writing = null;
    }
    env().close();
  }
}
