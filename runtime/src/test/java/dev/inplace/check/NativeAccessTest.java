package dev.inplace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class NativeAccessTest {

  @Test
  void onlyNativeSegmentsWithoutBytesArePointers() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment segment = arena.allocate(8);
      assertThat(NativeAccess.isUnsized(MemorySegment.ofAddress(segment.address()))).isTrue();
      assertThat(NativeAccess.isUnsized(segment)).isFalse();
      assertThat(NativeAccess.isUnsized(MemorySegment.NULL)).isFalse();
      assertThat(NativeAccess.isUnsized(MemorySegment.ofArray(new byte[0]))).isFalse();
    }
  }

  @Test
  void aRefusalNamesTheModuleToEnable() {
    IllegalCallerException cause = new IllegalCallerException("the JDK's");
    assertThat(NativeAccess.refused(String.class, cause))
        .hasCause(cause)
        .hasMessage(
            "java.lang.String follows a pointer, and the module java.base has no native access\n"
                + "fix: start java with --enable-native-access=java.base");
  }
}
