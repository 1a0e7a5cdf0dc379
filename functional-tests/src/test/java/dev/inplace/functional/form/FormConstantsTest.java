package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.functional.fixtures.StructType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormConstantsTest {

  /** Worked out by hand from the rules of Go and C. */
  @ParameterizedTest
  @CsvSource({
    "Tick, 28, 4, 0 4 12 20 24",
    "ArmTick, 28, 4, 0 4 12 20 24",
    "I386Tick, 28, 4, 0 4 12 20 24",
    "Quotes, 132, 4, 0 4 32 88 112 116",
    "Words, 32, 8, 0 8 16 24",
    "ShortWords, 16, 4, 0 4 8 12",
    "WordRows, 20, 4, 0 8 16",
    "Choices, 20, 4, 0 4 8 12",
    "BigChoices, 20, 4, 0 4 8 12",
    "GoChoices, 10, 2, 0 2 4 6",
    "Leaf, 16, 8, 0 8",
    "Branch, 56, 8, 0 8 24",
    "Parcel, 65, 1, 0 1 17 49 53 61",
    "Tree, 234, 1, 0 1 57 169",
    "Pragma, 74, 2, 0 2 6 14 70 72",
    "Vector, 16, 16, 0 4 8",
    "Vectors, 56, 8, 0 8 24",
    "Placed, 128, 32, 0 1 12 16 32 36 48 80 96",
    "Counters, 256, 64, 0 64 128 192",
    "Shard, 640, 64, 0 64 320 321",
    "Mirror, 64, 8, 4 24 33 37 39 60",
    "Packet, 72, 8, 0 2 4 8 16 24 32 40 41 42 44 48 56 64",
    "PacketRows, 88, 8, 0 4 8 16 32 40 56 60 72",
    "BigPoint, 24, 8, 0 8 16",
    "LittleAroundBig, 88, 8, 0 8 32 80",
    "BigAroundLittle, 143, 1, 0 1 3 19 51 139",
  })
  void offsetsAreThoseOfTheForm(String name, long size, long alignment, String offsets) {
    StructType struct =
        FormsTest.forms()
            .map(Form::type)
            .filter(type -> type.toString().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(struct.size()).isEqualTo(size);
    assertThat(struct.alignment()).isEqualTo(alignment);
    List<Long> expected = Arrays.stream(offsets.split(" ")).map(Long::valueOf).toList();
    assertThat(struct.offsets()).isEqualTo(expected);
  }

  @Test
  void stridesAreThoseOfThePlatform() {
    assertThat(QuotesFlyweight.TICKS_STRIDE).isEqualTo(28);
    assertThat(QuotesFlyweight.TIMES_STRIDE).isEqualTo(8);
    assertThat(WordRowsFlyweight.SIGNED_STRIDE).isEqualTo(4);
    assertThat(PacketRowsFlyweight.WORDS_STRIDE).isEqualTo(8);
    assertThat(ChoicesFlyweight.COINS_STRIDE).isEqualTo(4);
    assertThat(GoChoicesFlyweight.WIDES_STRIDE).isEqualTo(2);
    assertThat(TreeFlyweight.BRANCHES_STRIDE).isEqualTo(56);
    assertThat(VectorsFlyweight.MORE_STRIDE).isEqualTo(16);
  }
}
