package dev.inplace.hazelcast.machines;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.Loopback;
import dev.inplace.hazelcast.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Members in processes of their own, on loopback addresses. */
final class Machines implements AutoCloseable {
  private static final int MEMBERS = 3;

  private final List<Process> members = new ArrayList<>();
  private final List<HazelcastInstance> clients = new ArrayList<>();
  private final Loopback loopback;

  /** Starts the members, and waits until they are one cluster. */
  Machines() throws IOException {
    List<Integer> ports = Ports.free(MEMBERS);
    loopback = new Loopback("machines-" + UUID.randomUUID(), ports);
    for (int port : ports) {
      List<String> arguments = new ArrayList<>(List.of(loopback.cluster(), Integer.toString(port)));
      ports.forEach(one -> arguments.add(one.toString()));
      members.add(java(Member.class.getName(), arguments).start());
    }
    for (Process member : members) {
      BufferedReader out = member.inputReader(StandardCharsets.UTF_8);
      if (!Member.READY.equals(out.readLine())) {
        close();
        throw new IOException("a member did not start");
      }
    }
  }

  /** A small JVM with the class path of this one, and what Hazelcast opens of the JDK. */
  static ProcessBuilder java(String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--"))
        .forEach(command::add);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** Another client. */
  HazelcastInstance client() {
    ClientConfig config = loopback.client();
    HazelcastInstance client = HazelcastClient.newHazelcastClient(config);
    clients.add(client);
    return client;
  }

  /** Kills a member as {@code kill -9} does; returns its process id. */
  long kill(int index) {
    Process member = members.get(index);
    member.destroyForcibly();
    return member.pid();
  }

  @Override
  public void close() {
    clients.forEach(HazelcastInstance::shutdown);
    members.forEach(Process::destroyForcibly);
  }
}
