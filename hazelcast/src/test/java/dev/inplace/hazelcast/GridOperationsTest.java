package dev.inplace.hazelcast;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.accounts.Account;
import dev.inplace.hazelcast.accounts.LongAccountGrid;
import dev.inplace.hazelcast.accounts.Point;
import dev.inplace.hazelcast.accounts.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Field operations, from a client, on values that two members own. */
class GridOperationsTest {
  private static Cluster cluster;
  private static HazelcastInstance client;

  private LongAccountGrid accounts;

  @BeforeAll
  static void start() {
    cluster = new Cluster(2, config -> GridConfig.add(config, "accounts"));
    client = cluster.client();
  }

  @AfterAll
  static void stop() {
    client.shutdown();
    cluster.close();
  }

  @BeforeEach
  void open() {
    accounts = LongAccountGrid.of(client, "accounts");
    accounts.clear();
    accounts.put(7, Account.of(100, Side.BUY));
  }

  private Account account() {
    return Objects.requireNonNull(accounts.get(7));
  }

  @Test
  void wholeNumbers() {
    assertThat(accounts.at(7).balance()).isEqualTo(100);
    assertThat(accounts.at(7).addBalance(5)).isEqualTo(105);
    assertThat(accounts.at(7).minBalance(50)).isEqualTo(50);
    assertThat(accounts.at(7).minBalance(60)).isEqualTo(50);
    assertThat(accounts.at(7).maxBalance(70)).isEqualTo(70);
    assertThat(accounts.at(7).compareAndSetBalance(1, 2)).isFalse();
    assertThat(accounts.at(7).compareAndSetBalance(70, -2)).isTrue();
    accounts.at(7).visits(3).addVisits(4);
    accounts.at(7).rank(-9).addRank(-1);
    assertThat(account().balance()).isEqualTo(-2);
    assertThat(account().visits()).isEqualTo(7);
    assertThat(account().rank()).isEqualTo((short) -10);
  }

  @Test
  void signedSumsWrapAround() {
    accounts.at(7).visits(Integer.MAX_VALUE);
    assertThat(accounts.at(7).addVisits(1)).isEqualTo(Integer.MIN_VALUE);
    accounts.at(7).rank(Short.MAX_VALUE);
    assertThat(accounts.at(7).addRank(2)).isEqualTo(Short.MIN_VALUE + 1);
  }

  @Test
  void unsignedNumbersAndWords() {
    assertThat(accounts.at(7).level(250).addLevel(5)).isEqualTo(255);
    assertThat(accounts.at(7).maxLevel(7)).isEqualTo(255);
    assertThat(accounts.at(7).serial(4_000_000_000L).addSerial(1)).isEqualTo(4_000_000_001L);
    assertThat(accounts.at(7).addAddress(-1)).isEqualTo(-1);
    assertThat(account().level()).isEqualTo((byte) 255);
  }

  @Test
  void numberThatDoesNotFitChangesNothing() {
    accounts.at(7).level(250);
    assertThatThrownBy(() -> accounts.at(7).addLevel(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Account.level cannot be 250 + 6, which does not fit into its 1 bytes
            fix: give an addend for which the sum fits\
            """);
    assertThatThrownBy(() -> accounts.at(7).rank(40_000))
        .hasMessageStartingWith("Account.rank cannot be 40000,");
    assertThat(accounts.at(7).level()).isEqualTo(250);
  }

  @Test
  void fractions() {
    assertThat(accounts.at(7).rate(1.5f).addRate(0.25f)).isEqualTo(1.75f);
    assertThat(accounts.at(7).limit(-0.5).maxLimit(-0.25)).isEqualTo(-0.25);
    assertThat(accounts.at(7).compareAndSetLimit(-0.25, 1e300)).isTrue();
    assertThat(account().rate()).isEqualTo(1.75f);
    assertThat(account().limit()).isEqualTo(1e300);
  }

  @Test
  void enumsBooleansAndChars() {
    assertThat(accounts.at(7).side()).isEqualTo(Side.BUY);
    assertThat(accounts.at(7).maxSide(Side.SELL)).isEqualTo(Side.SELL);
    assertThat(accounts.at(7).compareAndSetSide(Side.SELL, Side.NONE)).isTrue();
    accounts.at(7).open(true).grade('A');
    assertThat(accounts.at(7).compareAndSetGrade('A', 'Z')).isTrue();
    assertThat(account().open()).isTrue();
    assertThat(account().grade()).isEqualTo('Z');
    assertThat(account().side()).isEqualTo(Side.NONE);
  }

  @Test
  void elementsAndNestedStructs() {
    accounts.at(7).counts(3, 5).addCounts(3, 6);
    accounts.at(7).sides(1, Side.SELL);
    accounts.at(7).home().x(-3).addX(1);
    accounts.at(7).stops(1).y(65_000).maxY(65_535);
    accounts.at(7).stops(0).addHeight(2.5);
    assertThat(account().counts()).containsExactly(0, 0, 0, 11);
    assertThat(account().sides()).containsExactly(Side.NONE, Side.SELL);
    assertThat(account().home()).isEqualTo(new Point(-2, (short) 0, 0));
    assertThat(account().stops())
        .containsExactly(new Point(0, (short) 0, 2.5), new Point(0, (short) 65_535, 0));
    assertThatThrownBy(() -> accounts.at(7).counts(4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void absentKeyIsRefusedOrInserted() {
    assertThatThrownBy(() -> accounts.at(8).addBalance(1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the grid accounts has no key 8\nfix: put it, or use findOrInsert");
    assertThat(accounts.contains(8)).isFalse();
    assertThat(accounts.findOrInsert(8).addBalance(3)).isEqualTo(3);
    assertThat(accounts.findOrInsert(9).minBalance(5)).isEqualTo(5);
    assertThat(accounts.findOrInsert(9).minBalance(6)).isEqualTo(5);
    Batch<LongAccountGrid.Fields> batch = accounts.batch();
    for (int delay : new int[] {4, 3, 5}) {
      accounts.findOrInsert(10).in(batch, fields -> fields.visits().min(delay));
      accounts.findOrInsert(10).in(batch, fields -> fields.balance().max(-delay));
    }
    batch.send();
    assertThat(accounts.at(10).visits()).isEqualTo(3);
    assertThat(accounts.at(10).balance()).isEqualTo(-3);
    assertThat(accounts.size()).isEqualTo(4);
    assertThat(accounts.remove(8)).isTrue();
    assertThat(accounts.remove(8)).isFalse();
    assertThat(accounts.get(8)).isNull();
  }

  @Test
  void asynchronousForm() {
    List<CompletableFuture<Long>> sums = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sums.add(accounts.at(7).submit(fields -> fields.balance().add(1)));
    }
    assertThat(sums.stream().map(CompletableFuture::join).sorted().toList())
        .first()
        .isEqualTo(101L);
    assertThat(account().balance()).isEqualTo(200);
    assertThat(accounts.at(99).submit(fields -> fields.balance().get())).failsWithin(5, SECONDS);
  }

  @Test
  void batchSendsOneMessageForAKey() {
    Batch<LongAccountGrid.Fields> batch = accounts.batch();
    for (long key = 0; key < 1_000; key++) {
      accounts.findOrInsert(key).in(batch, fields -> fields.balance().add(1));
      accounts.findOrInsert(key).in(batch, fields -> fields.home().x().add(2));
    }
    CompletableFuture<Long> last = accounts.findOrInsert(7).in(batch, f -> f.balance().get());
    assertThat(batch.size()).isEqualTo(1_000);
    batch.send();
    assertThat(last).isCompletedWithValue(101L);
    assertThat(accounts.summarize(fields -> fields.home().x()).orElseThrow().sum())
        .isEqualTo(2_000);
    assertThat(batch.size()).isZero();
  }

  @Test
  void refusedStepOfABatchLeavesTheWholeKeyAsItWas() {
    Batch<LongAccountGrid.Fields> batch = accounts.batch();
    accounts.at(7).in(batch, fields -> fields.balance().add(1));
    accounts.at(7).in(batch, fields -> fields.level().add(-1));
    assertThatThrownBy(batch::send).hasMessageStartingWith("Account.level cannot be 0 + -1");
    assertThat(account().balance()).isEqualTo(100);
  }

  @Test
  void copyOfAValueNeverAliasesTheOwners() {
    StructBytes held = client.<Long, StructBytes>getMap("accounts").get(7L);
    byte[] copy = held.toArray();
    copy[0] = 0;
    accounts.at(7).addBalance(1);
    assertThat(held.toArray()[0]).isEqualTo((byte) 100);
    assertThat(account().balance()).isEqualTo(101);
  }
}
