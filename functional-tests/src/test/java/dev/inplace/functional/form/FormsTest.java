package dev.inplace.functional.form;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Dirty;
import dev.inplace.functional.fixtures.StructType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of structs of every form, on random records. */
class FormsTest {
  private static final int RECORDS = 100;

  private final Arena arena = Arena.ofConfined();
  private final Random random = new Random(386);

  @AfterEach
  void free() {
    arena.close();
  }

  static Stream<Form<?, ?>> forms() {
    return Stream.of(PlatformForms.all(), PackedForms.all(), BigEndianForms.all())
        .flatMap(forms -> forms);
  }

  @ParameterizedTest
  @MethodSource("forms")
  <R extends Record & ByHand, F extends Flyweight> void theBytesAreThosePutTogetherByHand(
      Form<R, F> form) {
    for (int i = 0; i < RECORDS; i++) {
      R record = form.random().apply(random);
      byte[] byHand = record.bytes().array();
      F flyweight = dirty(form);
      form.set().apply(flyweight, record);
      assertThat(bytes(form, flyweight)).isEqualTo(byHand);

      F foreign = dirty(form);
      MemorySegment segment = Flyweight.segmentOf(foreign);
      long offset = Flyweight.offsetOf(foreign);
      MemorySegment.copy(byHand, 0, segment, LittleEndian.BYTE, offset, byHand.length);
      assertThat(form.toRecord().apply(foreign).bytes()).isEqualTo(record.bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  <R extends Record & ByHand, F extends Flyweight> void paddingIsNeitherComparedNorCopied(
      Form<R, F> form) {
    for (int i = 0; i < RECORDS; i++) {
      R record = form.random().apply(random);
      F clean = form.set().apply(dirty(form), record);
      F spoilt = form.set().apply(dirty(form), record);
      new Dirty(arena, 8, i).spoil(spoilt, form.type().layout());
      assertThat(spoilt).isEqualTo(clean).hasSameHashCodeAs(clean).hasToString(clean.toString());
      assertThat(form.toRecord().apply(spoilt).bytes()).isEqualTo(record.bytes());
      F copy = form.copyFrom().apply(dirty(form), spoilt);
      assertThat(bytes(form, copy)).isEqualTo(record.bytes().array());
      F other = form.set().apply(dirty(form), form.random().apply(random));
      assertThat(other.equals(clean)).isEqualTo(other.toString().equals(clean.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  <R extends Record & ByHand, F extends Flyweight> void theAlignmentIsAskedForAndNoMore(
      Form<R, F> form) {
    StructType type = form.type();
    MemorySegment memory = arena.allocate(2 * type.size(), 2 * type.alignment());
    R record = form.random().apply(random);
    F aligned = form.set().apply(form.of().apply(memory, type.alignment() % type.size()), record);
    assertThat(form.toRecord().apply(aligned).bytes()).isEqualTo(record.bytes());
    if (type.alignment() > 1) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> form.of().apply(memory, type.alignment() / 2))
          .withMessageContaining("is misaligned: alignment %d,", type.alignment());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  <R extends Record & ByHand, F extends Flyweight> void theLayoutIsTheJdksToo(Form<R, F> form)
      throws ReflectiveOperationException {
    StructType type = form.type();
    StructLayout layout = type.layout();
    assertThat(layout.byteSize()).isEqualTo(type.size());
    assertThat(layout.byteAlignment()).isEqualTo(type.alignment());
    for (String field : type.fields()) {
      assertThat(layout.byteOffset(groupElement(field))).isEqualTo(type.offset(field));
    }
    MemorySegment memory = arena.allocate(layout);
    for (int i = 0; i < RECORDS; i++) {
      R record = form.random().apply(random);
      form.set().apply(form.of().apply(memory, 0L), record);
      new LayoutReader(memory).check(0, layout, record);
    }
  }

  static Stream<Form<?, ?>> formsComparedByValue() {
    return forms().filter(Form::isComparedByValue);
  }

  @ParameterizedTest
  @MethodSource("formsComparedByValue")
  <R extends Record & ByHand, F extends Flyweight> void equalityAndHashesAreTheRecords(
      Form<R, F> form) {
    F flyweight = dirty(form);
    F other = dirty(form);
    for (int i = 0; i < RECORDS; i++) {
      R record = form.random().apply(random);
      form.set().apply(flyweight, record);
      assertThat(form.toRecord().apply(flyweight)).isEqualTo(record);
      assertThat(flyweight).hasSameHashCodeAs(record);
      R otherRecord = i % 2 == 0 ? record : form.random().apply(random);
      form.set().apply(other, otherRecord);
      assertThat(flyweight.equals(other)).isEqualTo(record.equals(otherRecord));
    }
  }

  /** A flyweight somewhere in garbage, at any address. */
  private <R extends Record & ByHand, F extends Flyweight> F dirty(Form<R, F> form) {
    Dirty dirty = new Dirty(arena, form.type().size(), random.nextLong());
    return form.ofUnaligned().apply(dirty.segment(), dirty.offset());
  }

  private static byte[] bytes(Form<?, ?> form, Flyweight flyweight) {
    return Flyweight.segmentOf(flyweight)
        .asSlice(Flyweight.offsetOf(flyweight), form.type().size())
        .toArray(LittleEndian.BYTE);
  }
}
