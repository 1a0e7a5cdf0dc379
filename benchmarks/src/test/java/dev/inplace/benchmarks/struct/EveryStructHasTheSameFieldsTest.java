package dev.inplace.benchmarks.struct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does less is faster. Those that do not start without flags are not here. */
class EveryStructHasTheSameFieldsTest {
  static Stream<FieldAccess> ways() {
    return Stream.of(
        new Inplace(),
        new InplaceBits(),
        new InplaceInOrder(),
        new Objects(),
        new Records(),
        new SegmentHandles(),
        new SegmentOffsets(),
        new DirectByteBuffer());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsWrittenIsReadThereAndNowhereElse(FieldAccess way) {
    way.write(7, 3, 1.5);
    way.add(7, 2, 0.25);
    assertThat(way.count(7)).isEqualTo(5);
    assertThat(way.sum(7)).isEqualTo(1.75);
    assertThat(way.count(6)).isZero();
    assertThat(way.sum(8)).isZero();
    assertThat(way.scan()).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCopyHasAllFields(FieldAccess way) {
    way.write(1, 3, 1.5);
    way.copy(1, 2);
    way.write(1, 4, 2.5);
    assertThat(way.count(2)).isEqualTo(3);
    assertThat(way.sum(2)).isEqualTo(1.5);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aBurstOfAdditionsIsAddedUp(FieldAccess way) {
    way.readModifyWrite();
    assertThat(way.scan()).isEqualTo(1024);
  }
}
