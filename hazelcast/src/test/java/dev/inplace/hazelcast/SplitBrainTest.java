package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.spi.merge.LatestUpdateMergePolicy;
import dev.inplace.hazelcast.accounts.Block;
import dev.inplace.hazelcast.accounts.LongBlockGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two clusters that find each other: the smaller one's values are merged, by a policy. */
class SplitBrainTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Config config(Loopback loopback, int port) {
    Config config = loopback.member(port);
    config.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
    config.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
    config.setProperty("hazelcast.max.join.seconds", "10");
    GridConfig.add(config, "first").setPerEntryStatsEnabled(true);
    GridConfig.add(config, "latest")
        .setPerEntryStatsEnabled(true)
        .getMergePolicyConfig()
        .setPolicy(LatestUpdateMergePolicy.class.getName());
    return config;
  }

  @Test
  void largerClusterWinsUnlessAPolicyIsNamed() throws InterruptedException {
    List<Integer> ports = Ports.free(3);
    String name = "split-" + UUID.randomUUID();
    Config alone = config(new Loopback(name, ports.subList(0, 1)), ports.get(0));
    Loopback larger = new Loopback(name, ports.subList(1, 3));
    HazelcastInstance single = Hazelcast.newHazelcastInstance(alone);
    HazelcastInstance one = Hazelcast.newHazelcastInstance(config(larger, ports.get(1)));
    HazelcastInstance two = Hazelcast.newHazelcastInstance(config(larger, ports.get(2)));
    try {
      assertThat(single.getCluster().getMembers()).hasSize(1);
      write(one, 1);
      Thread.sleep(2_000); // Hazelcast notes whole seconds
      write(single, 2);
      assertThat(one.getCluster().getMembers()).hasSize(2);
      // Only now does the smaller cluster know where to look for the other one.
      alone
          .getNetworkConfig()
          .getJoin()
          .getTcpIpConfig()
          .addMember(Loopback.ADDRESS + ":" + ports.get(1));
      Instant end = Instant.now().plus(PATIENCE);
      while (!hasAll(one) && Instant.now().isBefore(end)) {
        Thread.sleep(200);
      }
      assertThat(hasAll(one)).isTrue();
      assertThat(single.getCluster().getMembers()).hasSize(3);
      assertThat(LongBlockGrid.of(single, "first").at(7).count()).isEqualTo(1);
      assertThat(LongBlockGrid.of(single, "latest").at(7).count()).isEqualTo(2);
      assertThat(LongBlockGrid.of(single, "first").at(8).count()).isEqualTo(1);
      assertThat(LongBlockGrid.of(single, "first").at(9).count()).isEqualTo(2);
    } finally {
      List.of(single, one, two).forEach(member -> member.getLifecycleService().terminate());
    }
  }

  /** True if the larger cluster has what only the smaller one had. */
  private static boolean hasAll(HazelcastInstance member) {
    return LongBlockGrid.of(member, "first").contains(9)
        && LongBlockGrid.of(member, "latest").contains(9);
  }

  private static void write(HazelcastInstance member, long value) {
    for (String map : List.of("first", "latest")) {
      LongBlockGrid.of(member, map).put(7, Block.of(value));
      LongBlockGrid.of(member, map).put(7 + value, Block.of(value));
    }
  }
}
