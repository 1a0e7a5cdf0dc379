package dev.inplace.samples.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.inplace.map.SpoiltControls;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a race has left no slot of a flat map empty, no operation goes round in its slabs. */
@Timeout(60)
class EndlessRunTest {
  private static final long ENTRIES = Maps.most(4096); // four slabs

  private final LongStatsMap map = LongStatsMap.create(ENTRIES);

  @BeforeEach
  void fill() {
    assumeThat(Maps.areFlat()).isTrue();
    Maps.fill(map, 0, ENTRIES - 1);
    SpoiltControls.fill(map);
  }

  @AfterEach
  void free() {
    map.close();
  }

  @Test
  void whatIsThereIsFoundAndWhatIsNotIsMissed() {
    assertThat(map.at(3).toRecord()).isEqualTo(Maps.value(3));
    assertThat(map.contains(-1)).isFalse();
  }

  @Test
  void removal() {
    checkRefused(() -> map.remove(3));
  }

  @Test
  void insert() {
    checkRefused(() -> map.findOrInsert(-1));
  }

  @Test
  void clearMendsIt() {
    map.clear();
    Maps.fill(map, 0, ENTRIES);
    assertThat(Maps.inspect(map).entries()).isEqualTo(ENTRIES);
  }

  private static void checkRefused(Runnable operation) {
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(operation::run)
        .withMessage(
            "checkptr: the buckets of LongStatsMap are spoilt: it was changed on two threads at"
                + " once\nfix: use it on one thread at a time, and make it anew");
  }
}
