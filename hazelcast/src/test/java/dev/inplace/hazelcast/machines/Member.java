package dev.inplace.hazelcast.machines;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.GridConfig;
import dev.inplace.hazelcast.Loopback;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A member: the arguments are its cluster, its port, and the ports of all members. */
public final class Member {
  /** The pattern of the names of grids. */
  static final String GRIDS = "grid-*";

  /** The line printed once the member has joined the cluster. */
  static final String READY = "ready";

  private Member() {}

  /** Serves until its input ends: that does if the program that started it is gone. */
  public static void main(String[] args) throws IOException {
    List<Integer> ports = Arrays.stream(args).skip(2).map(Integer::valueOf).toList();
    Config config = new Loopback(args[0], ports).member(Integer.parseInt(args[1]));
    GridConfig.add(config, GRIDS);
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
    System.out.println(READY);
    System.in.transferTo(System.out);
    member.getLifecycleService().terminate();
  }
}
