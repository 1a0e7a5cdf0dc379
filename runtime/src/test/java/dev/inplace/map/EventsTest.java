package dev.inplace.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.inplace.check.Ending;
import dev.inplace.memory.AllMaps;
import dev.inplace.memory.Memory;
import dev.inplace.memory.Sharing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events in a recording that has switched them on. */
class EventsTest {
  @TempDir Path folder;

  @Test
  void growth() throws IOException {
    List<RecordedEvent> events =
        record(
            "MapGrowth",
            () -> {
              try (LongsByLong map = new LongsByLong(false, false)) {
                map.put(1, 1);
                map.put(2, 2);
                map.ensureCapacity(100);
                map.compact();
              }
            });
    assertThat(events).hasSize(3);
    assertThat(events).allMatch(event -> event.getString("map").equals("LongsByLong"));
    assertThat(events).allMatch(event -> !event.getDuration().isNegative());
    assertThat(events).extracting(event -> event.getLong("before")).first().isEqualTo(0L);
    for (int i = 0; i < 3; i++) {
      assertThat(events.get(i).getLong("after")).isGreaterThan(events.get(i).getLong("before"));
    }
    assertThat(events.get(2).getLong("before")).isEqualTo(events.get(1).getLong("after"));
  }

  @Test
  void anAllocationThatFailed() throws IOException {
    Memory memory = new Memory("TestMap", Sharing.CONFINED);
    memory.allocate(64, "a test");
    List<RecordedEvent> events =
        record(
            "AllocationFailed",
            () ->
                assertThatExceptionOfType(OutOfMemoryError.class)
                    .isThrownBy(() -> memory.allocate(1L << 60, "a table")));
    memory.close();
    assertThat(events).hasSize(1);
    RecordedEvent event = events.getFirst();
    assertThat(event.getString("map")).isEqualTo("TestMap");
    assertThat(event.getString("use")).isEqualTo("a table");
    assertThat(event.getLong("wanted")).isEqualTo(1L << 60);
    assertThat(event.getLong("inUse")).isEqualTo(64);
  }

  @Test
  void aStaleFlyweight() throws IOException {
    List<RecordedEvent> events =
        record(
            "StaleFlyweight",
            () -> {
              try (LongsByLong map = new LongsByLong(false, false)) {
                long found = map.epoch().now();
                map.epoch().end(Ending.REMOVE);
                assertThat(map.epoch().ended(found, 7)).isInstanceOf(IllegalStateException.class);
              }
            });
    assertThat(events).hasSize(1);
    RecordedEvent event = events.getFirst();
    assertThat(event.getString("map")).isEqualTo("LongsByLong");
    assertThat(event.getString("key")).isEqualTo("key 7");
    assertThat(event.getString("operation")).isEqualTo("a removal");
  }

  @Test
  void aMapThatIsNotClosed() throws IOException {
    long before = AllMaps.bytesUsed();
    List<RecordedEvent> events =
        record(
            "MapNotClosed",
            () -> {
              new LongsByLong(false, false).put(1, 1);
              long taken = AllMaps.bytesUsed() - before;
              assertThat(taken).isPositive();
              collect();
              assertThat(AllMaps.bytesUsed() - before).isEqualTo(taken);
            });
    assertThat(events).isNotEmpty();
    RecordedEvent event = events.getFirst();
    assertThat(event.getString("map")).isEqualTo("LongsByLong");
    assertThat(event.getString("made")).contains("EventsTest");
    assertThat(event.getLong("bytes")).isEqualTo(AllMaps.bytesUsed() - before);
  }

  private static void collect() {
    for (int i = 0; i < 20; i++) {
      System.gc();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void nothingIsRecordedThatIsNotSwitchedOn() throws IOException {
    assertThat(
            record(
                "None",
                () -> {
                  try (LongsByLong map = new LongsByLong(false, false)) {
                    map.put(1, 1);
                  }
                }))
        .isEmpty();
  }

  /** The events of one name that are recorded while some code runs. */
  private List<RecordedEvent> record(String event, Runnable work) throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.inplace." + event);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(recorded -> recorded.getEventType().getName().startsWith("dev.inplace"))
        .toList();
  }
}
