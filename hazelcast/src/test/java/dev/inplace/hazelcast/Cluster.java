package dev.inplace.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    List<Integer> ports = freePorts(size);
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

  /** Ports that are free now, all different. */
  static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
