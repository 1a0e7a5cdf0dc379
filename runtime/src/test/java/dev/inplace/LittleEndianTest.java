package dev.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LittleEndianTest {

  @Test
  void noLayoutAsksForAlignmentOrAnotherOrder() {
    List<ValueLayout> layouts =
        List.of(
            LittleEndian.BYTE,
            LittleEndian.SHORT,
            LittleEndian.CHAR,
            LittleEndian.INT,
            LittleEndian.LONG,
            LittleEndian.FLOAT,
            LittleEndian.DOUBLE);
    assertThat(layouts).allMatch(layout -> layout.byteAlignment() == 1);
    assertThat(layouts.subList(1, layouts.size()))
        .allMatch(layout -> layout.order() == ByteOrder.LITTLE_ENDIAN);
    assertThat(layouts.stream().map(ValueLayout::byteSize))
        .containsExactly(1L, 2L, 2L, 4L, 8L, 4L, 8L);
  }

  @Test
  void everyAtomicHandleIsExact() {
    List<VarHandle> handles =
        List.of(
            LittleEndian.Atomic.BYTE,
            LittleEndian.Atomic.SHORT,
            LittleEndian.Atomic.CHAR,
            LittleEndian.Atomic.INT,
            LittleEndian.Atomic.LONG,
            LittleEndian.Atomic.FLOAT,
            LittleEndian.Atomic.DOUBLE);
    assertThat(handles).allMatch(VarHandle::hasInvokeExactBehavior);
    assertThat(handles.stream().map(handle -> handle.varType().getName()))
        .containsExactly("byte", "short", "char", "int", "long", "float", "double");
  }
}
