package dev.inplace.samples.calls;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a host, by {@code getaddrinfo}. */
public final class Addresses {
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM = 1;
  private static final int AI_CANONNAME = 2;

  private static final MethodHandle GETADDRINFO =
      CFunction.of("getaddrinfo", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  private static final MethodHandle FREEADDRINFO = CFunction.ofVoid("freeaddrinfo", ADDRESS);

  private Addresses() {}

  /** One address, with the host's canonical name if it is the first one. */
  public record Address(List<Integer> bytes, int port, String name) {}

  /** The IPv4 addresses of a host: a list that C links by pointers. */
  public static List<Address> of(String host, int port) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      AddrinfoFlyweight hints =
          AddrinfoFlyweight.allocate(arena)
              .flags(AI_CANONNAME)
              .family(AF_INET)
              .socktype(SOCK_STREAM);
      MemorySegment node = arena.allocateFrom(host);
      MemorySegment service = arena.allocateFrom(Integer.toString(port));
      MemorySegment hint = hints.segment();
      MemorySegment result = arena.allocate(ADDRESS);
      int error = CFunction.call(() -> (int) GETADDRINFO.invokeExact(node, service, hint, result));
      if (error != 0) {
        throw new IOException("getaddrinfo fails for %s: %d".formatted(host, error));
      }
      MemorySegment first = result.get(ADDRESS, 0);
      try {
        return listed(first.address());
      } finally {
        CFunction.run(
            () -> {
              FREEADDRINFO.invokeExact(first);
            });
      }
    }
  }

  private static List<Address> listed(long first) {
    List<Address> addresses = new ArrayList<>();
    for (long next = first; next != 0; ) {
      AddrinfoFlyweight info = AddrinfoFlyweight.ofPointer(next);
      SockaddrInFlyweight address = SockaddrInFlyweight.ofPointer(info.addr());
      List<Integer> bytes = new ArrayList<>();
      for (int i = 0; i < SockaddrInFlyweight.ADDRESS_LENGTH; i++) {
        bytes.add(Byte.toUnsignedInt(address.address(i)));
      }
      String name = info.canonname() == 0 ? "" : info.canonnameText();
      addresses.add(new Address(List.copyOf(bytes), address.port(), name));
      next = info.next();
    }
    return addresses;
  }
}
