package dev.inplace.benchmarks.file;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.map.FlatDelayMap;
import dev.inplace.file.PreparedCommit;
import java.io.IOException;
import java.nio.file.Path;

/** The layout with keys beside their values. */
@Subject(Names.FLAT)
public class InplaceFlatFile extends Stored {
  private FlatDelayMap map = FlatDelayMap.create();

  @Override
  boolean openInMemory(int entries) {
    map = FlatDelayMap.create(entries);
    return true;
  }

  @Override
  void open(Path directory, int entries) throws IOException {
    map = FlatDelayMap.openForWriting(directory.resolve("delays.map"));
    map.ensureCapacity(entries);
  }

  @Override
  void insert(long key) {
    map.findOrInsert(key).count(1).sum(1.5);
  }

  @Override
  void update(long key) {
    map.at(key).addCount(1).addSum(1.5);
  }

  @Override
  int count(long key) {
    return map.at(key).count();
  }

  @Override
  boolean commit() throws IOException {
    map.commit();
    return true;
  }

  @Override
  PreparedCommit prepareCommit() throws IOException {
    return map.prepareCommit();
  }

  @Override
  boolean seal(Path copy) throws IOException {
    map.seal(copy);
    return true;
  }

  @Override
  void close() {
    map.close();
  }
}
