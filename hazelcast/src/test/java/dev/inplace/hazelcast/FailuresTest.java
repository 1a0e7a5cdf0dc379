package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import dev.inplace.hazelcast.accounts.Block;
import dev.inplace.hazelcast.accounts.BlockFlyweight;
import dev.inplace.hazelcast.accounts.LongBlockGrid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that are sent again, as after a member was lost with its answer. */
class FailuresTest {
  private static final Step ADD =
      new Step(
          Step.Kind.ADD,
          new Cell("", (int) BlockFlyweight.COUNT_OFFSET, Long.BYTES, Cell.Form.SIGNED, false),
          5,
          0);

  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = new Cluster(3, config -> GridConfig.add(config, "blocks"));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private static Change add(Optional<ChangeId> id) {
    return new Change(BlockFlyweight.FINGERPRINT, Change.NO_INSERT, id, List.of(ADD));
  }

  @Test
  void changeWithAnIdIsAppliedOnceAlsoByTheBackupThatTakesOver() {
    ChangeId id = new ChangeId(77, 1);
    LongBlockGrid blocks = LongBlockGrid.of(cluster.member(0), "blocks");
    long key = keyOfMember(1);
    blocks.put(key, Block.of(100));
    IMap<Object, StructBytes> map = cluster.member(0).getMap("blocks");
    assertThat(map.executeOnKey(key, add(Optional.of(id)))).containsExactly(0, 105);
    assertThat(map.executeOnKey(key, add(Optional.of(id)))).containsExactly(0, 105);
    cluster.kill(1);
    assertThat(map.executeOnKey(key, add(Optional.of(id)))).containsExactly(0, 105);
    assertThat(blocks.at(key).count()).isEqualTo(105);
    assertThat(map.executeOnKey(key, add(Optional.of(new ChangeId(77, 2)))))
        .containsExactly(0, 110);
  }

  @Test
  void changeWithoutAnIdIsAppliedAgain() {
    LongBlockGrid blocks = LongBlockGrid.of(cluster.member(0), "blocks");
    blocks.put(1, Block.of(100));
    IMap<Object, StructBytes> map = cluster.member(0).getMap("blocks");
    map.executeOnKey(1L, add(Optional.empty()));
    map.executeOnKey(1L, add(Optional.empty()));
    assertThat(blocks.at(1).count()).isEqualTo(110);
  }

  @Test
  void valueRemembersSomeSendersAndForgetsTheOthers() {
    Applied applied = Applied.NONE;
    for (int sender = 0; sender <= Applied.MOST_SENDERS; sender++) {
      applied = applied.with(new ChangeId(sender, 1), new long[] {0, sender});
    }
    assertThat(applied.answer(new ChangeId(0, 1))).isEmpty();
    for (int sender = 1; sender <= Applied.MOST_SENDERS; sender++) {
      assertThat(applied.answer(new ChangeId(sender, 1)).orElseThrow()).containsExactly(0, sender);
      assertThat(applied.answer(new ChangeId(sender, 2))).isEmpty();
    }
  }

  @Test
  void operationsGoOnAsAMemberIsLost() {
    LongBlockGrid blocks = LongBlockGrid.exactlyOnce(cluster.member(0), "blocks");
    for (int i = 0; i < 600; i++) {
      if (i == 300) {
        cluster.kill(2);
      }
      blocks.findOrInsert(i % 50).addCount(1);
    }
    assertThat(blocks.summarize(fields -> fields.count()).orElseThrow().sum()).isEqualTo(600);
  }

  /** A key whose value a member owns. */
  private long keyOfMember(int index) {
    HazelcastInstance member = cluster.member(index);
    Member local = member.getCluster().getLocalMember();
    return IntStream.range(0, 10_000)
        .filter(
            key -> local.equals(member.getPartitionService().getPartition((long) key).getOwner()))
        .findFirst()
        .orElseThrow();
  }
}
