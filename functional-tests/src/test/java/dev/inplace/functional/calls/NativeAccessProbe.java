package dev.inplace.functional.calls;

import java.lang.foreign.Arena;

/** A program that follows pointers, and prints what becomes of it. */
final class NativeAccessProbe {
  private NativeAccessProbe() {}

  static void main() {
    try (Arena arena = Arena.ofConfined()) {
      long address = NodeFlyweight.allocate(arena).number(7).segment().address();
      IO.println(NodeFlyweight.ofPointer(address).number());
      IO.println(NodeFlyweight.ofPointer(address).number());
    } catch (IllegalCallerException e) {
      IO.println(e.getMessage());
    }
  }
}
