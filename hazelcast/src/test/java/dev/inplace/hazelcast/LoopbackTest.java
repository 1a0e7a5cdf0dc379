package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests and programs of this module reach nothing outside the machine. */
class LoopbackTest {
  private static final Loopback LOOPBACK = new Loopback("test", List.of(15_701, 15_702));

  @Test
  void memberListensAndJoinsOnLoopbackAlone() {
    Config config = LOOPBACK.member(15_702);
    assertThat(config.getProperty("hazelcast.phone.home.enabled")).isEqualTo("false");
    assertThat(config.getProperty("hazelcast.socket.bind.any")).isEqualTo("false");
    assertThat(config.getNetworkConfig().getInterfaces().isEnabled()).isTrue();
    assertThat(config.getNetworkConfig().getInterfaces().getInterfaces())
        .containsExactly("127.0.0.1");
    assertThat(config.getNetworkConfig().getPort()).isEqualTo(15_702);
    assertThat(config.getNetworkConfig().isPortAutoIncrement()).isFalse();
    JoinConfig join = config.getNetworkConfig().getJoin();
    assertThat(join.getTcpIpConfig().isEnabled()).isTrue();
    assertThat(join.getTcpIpConfig().getMembers())
        .containsExactly("127.0.0.1:15701", "127.0.0.1:15702");
    assertThat(join.getMulticastConfig().isEnabled()).isFalse();
    assertThat(join.getAutoDetectionConfig().isEnabled()).isFalse();
    assertThat(
            List.of(
                join.getAwsConfig().isEnabled(),
                join.getAzureConfig().isEnabled(),
                join.getEurekaConfig().isEnabled(),
                join.getGcpConfig().isEnabled(),
                join.getKubernetesConfig().isEnabled()))
        .containsOnly(false);
    assertThat(join.getDiscoveryConfig().isEnabled()).isFalse();
    assertThat(config.getManagementCenterConfig().isConsoleEnabled()).isFalse();
  }

  @Test
  void clientConnectsToLoopbackAlone() {
    ClientConfig config = LOOPBACK.client();
    assertThat(config.getNetworkConfig().getAddresses())
        .containsExactly("127.0.0.1:15701", "127.0.0.1:15702");
    assertThat(config.getNetworkConfig().getAutoDetectionConfig().isEnabled()).isFalse();
    assertThat(config.getNetworkConfig().getCloudConfig().isEnabled()).isFalse();
    assertThat(config.getNetworkConfig().getDiscoveryConfig().isEnabled()).isFalse();
  }
}
