package dev.inplace.functional.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.inplace.check.MalformedDataException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pointers are followed in one call, with the checks of a wrap. */
class PointersTest {
  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void close() {
    arena.close();
  }

  /** As C returns it: without a size. */
  private static MemorySegment pointer(NodeFlyweight node) {
    return MemorySegment.ofAddress(node.segment().address());
  }

  @Test
  void aListIsFollowedToItsEnd() {
    long first = 0;
    for (int i = 3; i > 0; i--) {
      NodeFlyweight node = NodeFlyweight.allocate(arena).number(i).next(first);
      first = node.nameText(arena, "node " + i).segment().address();
    }
    List<String> found = new ArrayList<>();
    for (long next = first; next != 0; ) {
      NodeFlyweight node = NodeFlyweight.ofPointer(next);
      found.add(node.number() + ": " + node.nameText());
      next = node.next();
    }
    assertThat(found).containsExactly("1: node 1", "2: node 2", "3: node 3");
  }

  @Test
  void aPointerShowsExactlyOneStruct() {
    NodeFlyweight node = NodeFlyweight.allocate(arena).number(7);
    NodeFlyweight same = NodeFlyweight.ofPointer(pointer(node));
    assertThat(same.number()).isEqualTo(7);
    assertThat(same.segment().byteSize()).isEqualTo(NodeFlyweight.SIZE);
    same.number(8);
    assertThat(node.number()).isEqualTo(8);
  }

  @Test
  void anArrayOfStructsIsASpan() {
    NodeSpan nodes = NodeSpan.allocate(arena, 3);
    nodes.at(2).number(5);
    MemorySegment pointer = MemorySegment.ofAddress(nodes.segment().address());
    assertThat(NodeSpan.ofPointer(pointer, 3).get(2)).isEqualTo(new Node(5, 0, 0));
    assertThat(NodeSpan.ofPointer(pointer.address(), 2).size()).isEqualTo(2);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NodeSpan.ofPointer(nodes.segment(), 4))
        .withMessageContaining("fix: give at most 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NodeSpan.ofPointer(pointer, -1))
        .withMessageContaining("fix: give a number from 0 on");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NodeSpan.ofPointer(0, 2))
        .withMessageContaining("the segment is a null pointer");
  }

  @Test
  void aPointerOfKnownSizeMustHaveTheStructs() {
    MemorySegment small = arena.allocate(NodeFlyweight.SIZE - 1, NodeFlyweight.ALIGNMENT);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NodeFlyweight.ofPointer(small))
        .withMessageContaining("size 24, segment of 23 bytes");
    MemorySegment large = arena.allocate(100, NodeFlyweight.ALIGNMENT);
    assertThat(NodeFlyweight.ofPointer(large).number()).isZero();
  }

  @Test
  void pointersThatLeadNowhereAreRefused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NodeFlyweight.ofPointer(MemorySegment.NULL))
        .withMessage(
            "checkptr: Node at offset 0 does not fit: the segment is a null pointer\n"
                + "fix: compare it with MemorySegment.NULL first");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> NodeFlyweight.ofPointer(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NodeFlyweight.ofPointer(0x1004))
        .withMessageContaining("is misaligned: alignment 8, address 0x1004");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NodeFlyweight.ofPointer(MemorySegment.ofArray(new byte[0])))
        .withMessageContaining("is on the heap");
    assertThatNullPointerException()
        .isThrownBy(() -> NodeFlyweight.ofPointer(null))
        .withMessageContaining("the segment for Node is null");
  }

  @Test
  void cStringsHaveAnyLength() {
    NodeFlyweight node = NodeFlyweight.allocate(arena);
    for (String text : List.of("", "x", "größer als 𝄞", "long ".repeat(100_000))) {
      assertThat(node.nameText(arena, text).nameText()).isEqualTo(text);
    }
    node.name(arena.allocateFrom("of the JDK").address());
    assertThat(node.nameText()).isEqualTo("of the JDK");
  }

  @Test
  void cStringsThatWouldNotReadBackAreRefused() {
    NodeFlyweight node = NodeFlyweight.allocate(arena).nameText(arena, "before");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> node.nameText(arena, "a\0b"))
        .withMessageStartingWith("Node.name cannot hold U+0000, at index 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> node.nameText(arena, "\uD800"))
        .withMessageStartingWith("Node.name cannot hold U+D800, at index 0");
    assertThatNullPointerException()
        .isThrownBy(() -> node.nameText(arena, null))
        .withMessageContaining("Node.name");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> node.nameText((size, _) -> MemorySegment.ofArray(new byte[(int) size]), "heap"))
        .withMessage(
            "Node.name cannot point to the heap\n"
                + "fix: give an arena, or another allocator of native memory");
    assertThat(node.nameText()).isEqualTo("before");
  }

  @Test
  void foreignBytesThatAreNoCStringAreRefused() {
    NodeFlyweight node = NodeFlyweight.allocate(arena);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(node::nameText)
        .withMessage("Node.name is a null pointer, and no C string\nfix: compare it with 0 first");
    MemorySegment bytes = arena.allocate(2);
    bytes.set(ValueLayout.JAVA_BYTE, 0, (byte) 0xFF);
    node.name(bytes.address());
    assertThatExceptionOfType(MalformedDataException.class)
        .isThrownBy(node::nameText)
        .withMessageContaining("Node.name");
  }
}
