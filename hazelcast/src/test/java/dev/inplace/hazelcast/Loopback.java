package dev.inplace.hazelcast;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import java.util.List;

/**
 * Configurations of members and clients that talk on 127.0.0.1 alone: no multicast, no discovery,
 * no report to the vendor.
 *
 * @param cluster the name that members and clients share
 * @param ports of all members
 */
public record Loopback(String cluster, List<Integer> ports) {
  static final String ADDRESS = "127.0.0.1";

  /** A member that listens on one of the ports. */
  public Config member(int port) {
    Config config = new Config().setClusterName(cluster);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.setProperty("hazelcast.partition.count", "71"); // for fewer migrations
    config.setProperty("hazelcast.operation.thread.count", "2");
    config.setProperty("hazelcast.io.thread.count", "1");
    config.setProperty("hazelcast.health.monitoring.level", "OFF");
    config.getJetConfig().setEnabled(false);
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(ADDRESS);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    ports.forEach(one -> join.getTcpIpConfig().addMember(ADDRESS + ":" + one));
    return config;
  }

  /** A client of all members. */
  public ClientConfig client() {
    ClientConfig config = new ClientConfig().setClusterName(cluster);
    config.setProperty("hazelcast.logging.type", "none");
    config.getNetworkConfig().getAutoDetectionConfig().setEnabled(false);
    ports.forEach(port -> config.getNetworkConfig().addAddress(ADDRESS + ":" + port));
    GridConfig.register(config.getSerializationConfig());
    return config;
  }
}
