package dev.inplace.benchmarks.file;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.Delay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.HTreeMap;
import org.mapdb.Serializer;

/** MapDB: a hash map of records, with a log written ahead. */
@Subject(Names.MAPDB)
public class MapDbFile extends Stored {
  private @Nullable DB db;
  private @Nullable HTreeMap<Long, Delay> map;

  /** The bytes of a value. */
  private static final class DelaySerializer implements Serializer<Delay> {
    @Override
    public void serialize(DataOutput2 out, Delay delay) throws IOException {
      out.writeInt(delay.count());
      out.writeInt(delay.max());
      out.writeDouble(delay.sum());
      out.writeLong(delay.last());
    }

    @Override
    public Delay deserialize(DataInput2 in, int available) throws IOException {
      return new Delay(in.readInt(), in.readInt(), in.readDouble(), in.readLong());
    }
  }

  private void use(DB made) {
    db = made;
    map = made.hashMap("delays", Serializer.LONG, new DelaySerializer()).createOrOpen();
  }

  @Override
  boolean openInMemory(int entries) {
    use(DBMaker.memoryDirectDB().make());
    return true;
  }

  @Override
  void open(Path directory, int entries) {
    Path file = directory.resolve("delays.db");
    use(DBMaker.fileDB(file.toFile()).fileMmapEnable().transactionEnable().make());
  }

  private HTreeMap<Long, Delay> map() {
    return Objects.requireNonNull(map);
  }

  private DB db() {
    return Objects.requireNonNull(db);
  }

  @Override
  void insert(long key) {
    map().put(key, new Delay(1, 0, 1.5, 0));
  }

  @Override
  void update(long key) {
    Delay delay = Objects.requireNonNull(map().get(key));
    map().put(key, new Delay(delay.count() + 1, delay.max(), delay.sum() + 1.5, delay.last()));
  }

  @Override
  int count(long key) {
    return Objects.requireNonNull(map().get(key)).count();
  }

  @Override
  boolean commit() {
    db().commit();
    return true;
  }

  @Override
  void close() {
    db().close();
  }
}
