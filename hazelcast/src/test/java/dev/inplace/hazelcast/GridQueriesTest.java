package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.accounts.Account;
import dev.inplace.hazelcast.accounts.LongAccountGrid;
import dev.inplace.hazelcast.accounts.LongAccountMap;
import dev.inplace.hazelcast.accounts.Side;
import dev.inplace.hazelcast.accounts.Taken;
import dev.inplace.hazelcast.accounts.TakenWorthGrid;
import dev.inplace.hazelcast.accounts.TakenWorthMap;
import dev.inplace.hazelcast.accounts.Worth;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conditions, summaries, and copies from local maps and to them, on three members. */
class GridQueriesTest {
  private static final int ACCOUNTS = 3_000;

  private static Cluster cluster;
  private static HazelcastInstance client;
  private static LongAccountGrid accounts;

  @BeforeAll
  static void start() {
    cluster = new Cluster(3, config -> GridConfig.add(config, "accounts"));
    client = cluster.client();
    accounts = LongAccountGrid.of(client, "accounts");
    try (LongAccountMap local = LongAccountMap.create()) {
      for (long key = 0; key < ACCOUNTS; key++) {
        local.put(key, Account.of(key - 100, Side.values()[(int) key % 3]));
        local.at(key).limit(key / 2.0).name("n" + key);
      }
      accounts.putAll(local);
    }
  }

  @AfterAll
  static void stop() {
    client.shutdown();
    cluster.close();
  }

  @Test
  void localMapIsLoadedWhole() {
    assertThat(accounts.size()).isEqualTo(ACCOUNTS);
    assertThat(accounts.get(5)).extracting(Account::name).isEqualTo("n5");
  }

  @Test
  void localMapWithStructKeysIsLoadedAndComesBack() {
    TakenWorthGrid grid = TakenWorthGrid.of(client, "worth");
    try (TakenWorthMap local = TakenWorthMap.create();
        TakenWorthMap back = TakenWorthMap.create()) {
      for (int i = 0; i < 100; i++) {
        local.put(new Taken(i, -i), new Worth(i));
      }
      grid.putAll(local);
      assertThat(grid.get(new Taken(7, -7))).isEqualTo(new Worth(7));
      for (int i = 0; i < client.getPartitionService().getPartitions().size(); i++) {
        grid.copyPartition(i, back);
      }
      assertThat(back.sameEntries(local)).isTrue();
    }
  }

  @Test
  void conditions() {
    Map<Long, Account> poorBuyers =
        accounts.findAll(
            fields -> fields.balance().atMost(-90).and(fields.side().equalTo(Side.BUY)));
    assertThat(poorBuyers).containsOnlyKeys(1L, 4L, 7L, 10L);
    assertThat(poorBuyers.get(4L)).extracting(Account::balance).isEqualTo(-96L);
    assertThat(accounts.count(f -> f.limit().atLeast(1_499).or(f.balance().equalTo(0))))
        .isEqualTo(3);
    assertThat(accounts.count(f -> f.side().atLeast(Side.BUY).not())).isEqualTo(ACCOUNTS / 3);
    assertThat(accounts.count(f -> f.home().x().atLeast(1))).isZero();
  }

  @Test
  void summaries() {
    LongSummary balances = accounts.summarize(fields -> fields.balance()).orElseThrow();
    long sum = ACCOUNTS * (ACCOUNTS - 1L) / 2 - 100L * ACCOUNTS;
    assertThat(balances)
        .isEqualTo(new LongSummary(ACCOUNTS, BigInteger.valueOf(sum), -100, ACCOUNTS - 101));
    assertThat(accounts.summarize(f -> f.limit(), f -> f.balance().atMost(-99)))
        .contains(new DoubleSummary(2, 0.5, 0, 0.5));
    assertThat(accounts.summarize(f -> f.limit(), f -> f.balance().atMost(-999))).isEmpty();
    Map<Side, LongSummary> bySide =
        accounts.summarizeBy(f -> f.side(), f -> f.balance(), f -> f.balance().atMost(-97));
    assertThat(bySide)
        .containsOnlyKeys(Side.values())
        .containsEntry(Side.NONE, new LongSummary(2, BigInteger.valueOf(-197), -100, -97));
  }

  @Test
  void sumIsExactWhateverItsSize() {
    LongAccountGrid large = LongAccountGrid.of(client, "large");
    for (long key = 0; key < 9; key++) {
      large.put(key, Account.of(Long.MIN_VALUE, Side.NONE));
    }
    BigInteger sum = large.summarize(fields -> fields.balance()).orElseThrow().sum();
    assertThat(sum).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).multiply(BigInteger.valueOf(9)));
  }

  @Test
  void partitionsComeBackAsLocalMaps() {
    int partitions = client.getPartitionService().getPartitions().size();
    long entries = 0;
    for (int partition = 0; partition < partitions; partition++) {
      try (LongAccountMap local = LongAccountMap.create()) {
        accounts.copyPartition(partition, local);
        entries += local.size();
        int expected = partition;
        local.forEach(
            (key, value) -> {
              assertThat(client.getPartitionService().getPartition(key).getPartitionId())
                  .isEqualTo(expected);
              assertThat(value.balance()).isEqualTo(key - 100);
            });
      }
    }
    assertThat(entries).isEqualTo(ACCOUNTS);
  }
}
