package dev.inplace.functional.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.annotation.Struct;
import dev.inplace.functional.fixtures.StructType;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.StructInfo;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SequenceLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code INFO} of generated classes. */
class InfoTest {
  private static final String YARD = "dev.inplace.functional.info.Yard.";

  @ParameterizedTest
  @MethodSource("dev.inplace.functional.fixtures.StructType#all")
  void itAgreesWithTheLayoutThatTheJdkKnows(StructType struct) {
    StructInfo info = Structs.find(struct.type()).orElseThrow();
    assertThat(info.name()).isEqualTo(struct.type().getCanonicalName());
    assertThat(info.fields()).extracting(FieldInfo::name).isEqualTo(struct.fields());
    check(info, struct.layout());
    assertThat(Structs.find(info.name()).orElseThrow()).isSameAs(info);
  }

  private static void check(StructInfo info, GroupLayout layout) {
    assertThat(info.size()).isEqualTo(layout.byteSize());
    assertThat(info.alignment()).isEqualTo(layout.byteAlignment());
    for (FieldInfo field : info.fields()) {
      PathElement path = PathElement.groupElement(field.name());
      MemoryLayout member = layout.select(path);
      assertThat(field.offset()).isEqualTo(layout.byteOffset(path));
      assertThat(field.size()).isEqualTo(member.byteSize());
      assertThat(field.alignment()).isEqualTo(member.byteAlignment());
      MemoryLayout element =
          member instanceof SequenceLayout array ? array.elementLayout() : member;
      assertThat(field.struct().isPresent()).isEqualTo(element instanceof GroupLayout);
      field.struct().ifPresent(nested -> check(nested, (GroupLayout) element));
    }
  }

  @Test
  void itSaysAllThereIsToKnow() {
    StructInfo info = Structs.find(Yard.Wagon.class).orElseThrow();
    assertThat(info).isSameAs(WagonFlyweight.INFO);
    assertThat(info.model()).isEqualTo(WagonFlyweight.MODEL);
    assertThat(info.byteOrder()).isEqualTo(WagonFlyweight.BYTE_ORDER);
    assertThat(info.fingerprint()).isEqualTo(WagonFlyweight.FINGERPRINT);
    assertThat(info.ptrmask()).isEqualTo("00000");
    assertIsOfWagon("name", FieldInfo.of("name", "String[8]", 0, 8, 1));
    assertIsOfWagon(
        "gauge", FieldInfo.of("gauge", YARD + "Gauge", 8, 1, 1).constants(Yard.Gauge.values()));
    assertIsOfWagon(
        "axles", FieldInfo.of("axles", YARD + "Axle[2]", 12, 16, 4).struct(WheelsetFlyweight.INFO));
    assertThat(info.field("axle")).isEmpty();
  }

  private static void assertIsOfWagon(String name, FieldInfo expected) {
    FieldInfo field = WagonFlyweight.INFO.field(name).orElseThrow();
    assertThat(field)
        .usingRecursiveComparison()
        .ignoringFields("owner", "isBigEndian")
        .isEqualTo(expected);
    assertThat(field.owner()).isEqualTo(WagonFlyweight.INFO.name());
  }

  @Test
  void aRecordWhoseFlyweightHasAnotherNameIsFoundByItsOwn() {
    assertThat(Structs.find(YARD + "Axle").orElseThrow()).isSameAs(WheelsetFlyweight.INFO);
    assertThat(Structs.find(YARD + "Wheelset")).isEmpty();
    assertThat(Structs.find(Yard.Axle.class).orElseThrow()).isSameAs(WheelsetFlyweight.INFO);
  }

  @Struct
  record Untouched(long first, int second) {}

  @Test
  void aStructThatNothingHasUsedYetIsInitialised() {
    String name = Untouched.class.getCanonicalName();
    assertThat(Structs.find(name).orElseThrow().size()).isEqualTo(16);
    assertThat(Structs.registered()).extracting(StructInfo::name).contains(name).isSorted();
  }

  @Test
  void aDumpNamesWhatFlyweightsHaveWritten() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(WagonFlyweight.LAYOUT);
      WagonFlyweight wagon = WagonFlyweight.of(memory, 0).name("Äx").gauge(Yard.Gauge.NORMAL);
      wagon.axles(1).load(70_000).width(1.435f);
      assertThat(Structs.dump(memory, 0, YARD + "Wagon"))
          .isEqualTo(
              """
              %s
              offset  bytes                                            field
                   0  c3 84 78 00 00 00 00 00                          name: String[8] = "Äx"
                   8  01                                               gauge: %2$sGauge = NORMAL
                   9  00 00 00                                         (padding)
                  12  00 00 00 00                                      axles[0].load: int = 0
                  16  00 00 00 00                                      axles[0].width: float = 0.0
                  20  70 11 01 00                                      axles[1].load: int = 70000
                  24  14 ae b7 3f                                      axles[1].width: float = 1.435
                  28  00 00 00 00                                      spare.load: int = 0
                  32  00 00 00 00                                      spare.width: float = 0.0
              """
                  .formatted(WagonFlyweight.INFO, YARD));
    }
  }

  @Test
  void differencesHaveBothValues() {
    try (Arena arena = Arena.ofConfined()) {
      WagonFlyweight one = WagonFlyweight.allocate(arena);
      WagonFlyweight other = WagonFlyweight.allocate(arena).name("B");
      other.axles(1).width(2);
      assertThat(WagonFlyweight.diff(one, other))
          .isEqualTo("name: \"\" -> \"B\"\naxles[1].width: 0.0 -> 2.0");
      assertThat(WagonFlyweight.diff(one, one.copyFrom(other))).isEmpty();
    }
  }
}
