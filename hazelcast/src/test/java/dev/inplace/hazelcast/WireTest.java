package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.accounts.Block;
import dev.inplace.hazelcast.accounts.LongBlockGrid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes sent by field operations on a struct of 256 bytes, on two members with one backup. */
class WireTest {
  private static final int OPERATIONS = 500;

  /** Ours of one operation; its key of eight bytes is not among them. */
  private static final int MOST_BYTES = 64 - Long.BYTES;

  private static final List<Counting<?>> COUNTING =
      GridConfig.SERIALIZERS.stream().<Counting<?>>map(Counting::of).toList();

  private static Cluster cluster;

  @BeforeAll
  static void start() {
    cluster = new Cluster(2, WireTest::count);
  }

  private static void count(Config config) {
    COUNTING.forEach(counting -> counting.addTo(config.getSerializationConfig()));
    GridConfig.add(config, "blocks");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Counting<?> of(Class<?> type) {
    return COUNTING.stream()
        .filter(counting -> counting.serializer().type() == type)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void operationTravelsAndNoStruct(boolean isOnce) {
    HazelcastInstance member = cluster.member(0);
    LongBlockGrid blocks =
        isOnce ? LongBlockGrid.exactlyOnce(member, "blocks") : LongBlockGrid.of(member, "blocks");
    for (long key = 0; key < OPERATIONS; key++) {
      blocks.put(key, Block.of(1));
    }
    COUNTING.forEach(Counting::reset);
    for (long key = 0; key < OPERATIONS; key++) {
      assertThat(blocks.at(key).compareAndSetRest(30, 0, 9)).isTrue();
      assertThat(blocks.at(key).addRest(30, 1)).isEqualTo(10);
    }
    assertThat(of(StructBytes.class).written()).hasValue(0);
    assertThat(of(StructBytes.class).read()).hasValue(0);
    assertThat(of(Change.class).read()).hasValueGreaterThan(OPERATIONS); // backups have it too
    long most = of(Change.class).written().get() * MOST_BYTES;
    assertThat(of(Change.class).bytes()).hasValueLessThanOrEqualTo(most);
    assertThat(Objects.requireNonNull(blocks.get(1)).rest()[30]).isEqualTo(10);
  }

  @Test
  void conditionsAndSummariesReadNoStruct() {
    LongBlockGrid blocks = LongBlockGrid.of(cluster.member(0), "blocks");
    blocks.put(1, Block.of(1_000));
    COUNTING.forEach(Counting::reset);
    assertThat(blocks.count(fields -> fields.count().atLeast(1_000))).isEqualTo(1);
    assertThat(blocks.summarize(fields -> fields.count()).orElseThrow().max()).isEqualTo(1_000);
    assertThat(of(StructBytes.class).written()).hasValue(0);
    assertThat(of(StructBytes.class).read()).hasValue(0);
    assertThat(blocks.findAll(fields -> fields.count().atLeast(1_000))).containsOnlyKeys(1L);
    assertThat(of(StructBytes.class).written()).hasValueBetween(0, 1);
  }

  @Test
  void sizesOfMessages() throws IOException {
    Cell cell = new Cell("", 248, Long.BYTES, Cell.Form.SIGNED, false);
    Step add = new Step(Step.Kind.ADD, cell, 5, 0);
    Change change = new Change(1, Change.NO_INSERT, Optional.empty(), List.of(add));
    Message.Serializer<Change> serializer =
        new Message.Serializer<>(1, Change.class, Change::readFrom);
    assertThat(serializer.write(change)).hasSize(25);
    Step compareAndSet = new Step(Step.Kind.COMPARE_AND_SET, cell, 5, 6);
    ChangeId id = new ChangeId(1, 2);
    assertThat(
            serializer.write(
                new Change(1, Change.NO_INSERT, Optional.of(id), List.of(compareAndSet))))
        .hasSize(13 + 20 + 16);
    assertThat(serializer.read(serializer.write(change)))
        .isEqualTo(change); // the label is empty here, as on the wire
  }
}
