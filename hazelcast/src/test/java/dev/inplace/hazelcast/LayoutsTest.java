package dev.inplace.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import dev.inplace.hazelcast.versions.Early;
import dev.inplace.hazelcast.versions.Later;
import dev.inplace.hazelcast.versions.LongChangedGrid;
import dev.inplace.hazelcast.versions.LongEarlyGrid;
import dev.inplace.hazelcast.versions.LongLaterGrid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs with other versions of a struct. Members have no class of it, so none is theirs. */
class LayoutsTest {
  private static Cluster cluster;
  private static HazelcastInstance member;

  private static int maps;

  private String visits = "";
  private LongEarlyGrid early;

  @BeforeAll
  static void start() {
    cluster = new Cluster(2, config -> GridConfig.add(config, "visits*"));
    member = cluster.member(0);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void write() {
    visits = "visits" + maps++;
    early = LongEarlyGrid.of(member, visits);
    for (long key = 0; key < 200; key++) {
      early.put(key, new Early(5, key));
    }
  }

  @Test
  void otherLayoutIsRefusedAndItsFieldsNamed() {
    assertThatThrownBy(() -> LongChangedGrid.of(cluster.member(1), visits))
        .isInstanceOf(OtherLayoutException.class)
        .hasMessageStartingWith(
            "the map "
                + visits
                + " holds another layout of dev.inplace.hazelcast.versions.Changed:\n")
        .hasMessageContaining("  time: in the map long at 8, 8 bytes, here int at 4, 4 bytes\n")
        .hasMessageEndingWith(
            "\nfix: use the version of the struct that wrote it, or another map; appended fields:"
                + " extend()");
    assertThat(early.get(3)).isEqualTo(new Early(5, 3));
  }

  @Test
  void operationOfAnotherLayoutChangesNoByte() {
    member
        .<Long, StructBytes>getMap(visits)
        .set(500L, new StructBytes(1, new byte[16], Applied.NONE));
    assertThatThrownBy(() -> early.at(500).addCount(1)).isInstanceOf(OtherLayoutException.class);
    assertThatThrownBy(() -> early.get(500)).isInstanceOf(OtherLayoutException.class);
    assertThat(member.<Long, StructBytes>getMap(visits).get(500L).toArray())
        .isEqualTo(new byte[16]);
  }

  @Test
  void appendedFieldIsRefusedUntilTheMapIsExtended() {
    assertThatThrownBy(() -> LongLaterGrid.of(member, visits))
        .hasMessageContaining("  score: in the map no such field, here double at 16, 8 bytes\n");
    LongLaterGrid.extend(member, visits);
    LongLaterGrid later = LongLaterGrid.of(member, visits);
    assertThat(later.get(7)).isEqualTo(new Later(5, 7, 0));
    assertThat(later.at(7).addScore(1.5)).isEqualTo(1.5);
    assertThatThrownBy(() -> early.at(7).addCount(1))
        .isInstanceOf(OtherLayoutException.class)
        .hasMessageContaining("  score: in the map double at 16, 8 bytes, here no such field\n");
    assertThatThrownBy(() -> LongEarlyGrid.of(member, visits))
        .isInstanceOf(OtherLayoutException.class);
    LongLaterGrid.extend(member, visits); // changes nothing
    assertThat(later.get(7)).isEqualTo(new Later(5, 7, 1.5));
  }

  @Test
  void moreThanAnAppendedFieldCannotBeExtended() {
    assertThatThrownBy(() -> LongChangedGrid.extend(member, visits))
        .isInstanceOf(OtherLayoutException.class);
    assertThat(early.at(3).addCount(1)).isEqualTo(6);
  }
}
