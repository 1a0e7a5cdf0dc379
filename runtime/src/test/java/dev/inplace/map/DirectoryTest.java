package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private final Random random = new Random(3);

  @Test
  void oneTableStandsUnderBothNumbers() {
    Table table = table(10, 0);
    Directory directory = new Directory(table);
    assertThat(directory.length()).isEqualTo(2);
    assertThat(directory.table(0)).isSameAs(table);
    assertThat(directory.table(-1)).isSameAs(table);
    assertThat(directory.endOf(0)).isEqualTo(2);
    assertThat(directory.distinct()).isEqualTo(1);
    assertThat(directory.has(table)).isTrue();
  }

  @Test
  void deepeningLeavesEveryHashWithItsTable() {
    Directory directory = new Directory(table(10, 0));
    Table left = table(4, 1);
    Table right = table(5, 1);
    directory.put(0, left);
    directory.put(-1, right);
    directory.deepen(4);
    assertThat(directory.length()).isEqualTo(16);
    assertThat(directory.shift()).isEqualTo(60);
    assertThat(directory.endOf(0)).isEqualTo(8);
    assertThat(directory.endOf(8)).isEqualTo(16);
    for (int i = 0; i < 100; i++) {
      long hash = random.nextLong();
      assertThat(directory.table(hash)).isSameAs(hash < 0 ? right : left);
    }
    directory.deepen(2);
    assertThat(directory.length()).as("it never gets smaller").isEqualTo(16);
  }

  @Test
  void aTableThatIsReplacedIsGone() {
    Table table = table(10, 0);
    Directory directory = new Directory(table);
    directory.put(0, table(9, 1));
    assertThat(directory.has(table)).isTrue();
    directory.put(-1, table(9, 1));
    assertThat(directory.has(table)).isFalse();
  }

  /** Random splits, against a list of prefixes. */
  @Test
  void splitsMatchAListOfPrefixes() {
    for (int round = 0; round < 50; round++) {
      Directory directory = new Directory(table(10, 0));
      List<Prefix> model = new ArrayList<>(List.of(new Prefix(0, directory.table(0))));
      for (int split = 0; split < 20; split++) {
        Prefix parted = model.remove(random.nextInt(model.size()));
        int depth = parted.table().depth + 1;
        long bit = Long.MIN_VALUE >>> depth - 1;
        directory.deepen(depth);
        for (long begin : new long[] {parted.begin(), parted.begin() | bit}) {
          Prefix half = new Prefix(begin, table(1 + random.nextInt(20), depth));
          directory.put(half.begin() | random.nextLong() >>> depth, half.table());
          model.add(half);
        }
        directory.count(1);
      }
      assertThat(directory.distinct()).isEqualTo(model.size());
      model.forEach(prefix -> check(directory, prefix));
    }
  }

  private record Prefix(long begin, Table table) {}

  private void check(Directory directory, Prefix prefix) {
    Table table = prefix.table();
    long rest = table.depth == 0 ? -1 : -1L >>> table.depth;
    for (int i = 0; i < 20; i++) {
      long hash = prefix.begin() | random.nextLong() & rest;
      int number = (int) (hash >>> directory.shift());
      assertThat(directory.numberOf(hash)).isEqualTo(number);
      assertThat(directory.numbered(number)).isSameAs(table);
      assertThat(directory.segments()[number]).isSameAs(table.segment);
      int geometry = directory.geometries()[number];
      long home = hash << geometry >>> (geometry >>> Directory.GEOMETRY_SHIFT);
      assertThat(home).isEqualTo(table.home(hash));
      assertThat(-1L >>> (geometry >>> Byte.SIZE)).isEqualTo(table.slots() - 1);
    }
    int first = directory.numberOf(prefix.begin());
    assertThat(directory.endOf(first) - first).isEqualTo(directory.length() >>> table.depth);
  }

  /** Some keys chosen to share many bits must not make the directory larger than the tables. */
  @Test
  void itGrowsWithTheTables() {
    Directory directory = new Directory(table(10, 0));
    assertThat(directory.mayHave(1, 2)).isTrue();
    assertThat(directory.mayHave(3, 2)).isTrue();
    assertThat(directory.mayHave(4, 2)).isFalse();
    assertThat(directory.mayHave(4, 4)).isTrue();
    assertThat(directory.mayHave(29, 1 << 30)).isFalse();
    directory.deepen(4);
    assertThat(directory.mayHave(4, 2)).isTrue();
  }

  private static Table table(int log2, int depth) {
    return new Table(MemorySegment.ofArray(new byte[1]), LongHashes.SHAPE, log2, depth);
  }
}
