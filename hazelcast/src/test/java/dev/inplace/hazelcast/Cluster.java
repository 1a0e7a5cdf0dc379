package dev.inplace.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Members in this JVM, on free ports, and a client of them. */
final class Cluster implements AutoCloseable {
  private final List<HazelcastInstance> members = new ArrayList<>();
  private final Loopback loopback;

  Cluster(int size, Consumer<Config> more) {
    List<Integer> ports = Ports.free(size);
    loopback = new Loopback("test-" + UUID.randomUUID(), ports);
    for (int port : ports) {
      Config config = loopback.member(port);
      more.accept(config);
      members.add(Hazelcast.newHazelcastInstance(config));
    }
  }

  HazelcastInstance member(int index) {
    return members.get(index);
  }

  HazelcastInstance client() {
    return HazelcastClient.newHazelcastClient(loopback.client());
  }

  Loopback loopback() {
    return loopback;
  }

  /** Ends a member as a crash would. */
  void kill(int index) {
    members.get(index).getLifecycleService().terminate();
  }

  @Override
  public void close() {
    IntStream.range(0, members.size()).forEach(this::kill);
  }
}
