package dev.inplace.functional.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.PaddedKeyFlyweight;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetsTest {

  @Test
  void addTellsWhetherTheKeyIsNew() {
    try (var set = LongSet.create()) {
      assertThat(set.add(0)).isTrue();
      assertThat(set.add(0)).isFalse();
      assertThat(set.contains(0)).isTrue();
      assertThat(set.contains(1)).isFalse();
      assertThat(set.remove(0)).isTrue();
      assertThat(set.remove(0)).isFalse();
      assertThat(set.size()).isZero();
    }
  }

  @Test
  void keysThatAreStructsAreShownByAFlyweight() {
    try (var set = PaddedKeySet.create()) {
      for (int i = 0; i < 300; i++) {
        set.add(KeySet.padded().of().apply(i));
      }
      Set<Object> shown = new HashSet<>();
      set.forEach((PaddedKeyFlyweight key) -> shown.add(key.toRecord()));
      assertThat(shown).hasSize(300).contains(KeySet.padded().of().apply(299));
    }
  }

  @Test
  void ofBothBooleans() {
    try (var set = BooleanSet.create()) {
      assertThat(set.add(false)).isTrue();
      assertThat(set.contains(true)).isFalse();
      assertThat(set.add(true)).isTrue();
      assertThat(set.size()).isEqualTo(2);
    }
  }

  @Test
  void aNaNIsRefused() {
    try (var set = DoubleSet.create()) {
      set.add(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> set.add(Double.NaN))
          .withMessage(
              "DoubleSet: key is NaN, which equals no key, so no look-up would find the entry\n"
                  + "fix: skip the entry, or use a number that stands for NaN");
      assertThat(set.contains(Double.NaN)).isFalse();
      assertThat(set.remove(Double.NaN)).isFalse();
      assertThat(set.size()).isEqualTo(1);
    }
  }
}
