package dev.inplace.samples.tracks;

import dev.inplace.info.FileHead;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Files of track points: a head that names the struct and its layout, then the points as they lie
 * in memory. A file that a program with another {@code TrackPoint} has written is refused, with the
 * fields that differ.
 */
public final class TrackFile {
  private TrackFile() {}

  /** Writes a new file. */
  public static void write(Path file, List<TrackPoint> points) throws IOException {
    long head = FileHead.bytes(TrackPointFlyweight.INFO);
    long size = head + points.size() * TrackPointFlyweight.SIZE;
    try (Arena arena = Arena.ofConfined();
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      MemorySegment bytes = channel.map(MapMode.READ_WRITE, 0, size, arena);
      TrackPointSpan span = TrackPointSpan.of(bytes, head, points.size());
      for (int i = 0; i < points.size(); i++) {
        span.set(i, points.get(i));
      }
      FileHead.write(bytes, TrackPointFlyweight.INFO, points.size());
      bytes.force();
    }
  }

  /** The points of a file, which is mapped as long as the arena is open. */
  public static TrackPointSpan open(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      FileHead head = FileHead.read(bytes, TrackPointFlyweight.INFO);
      return TrackPointSpan.of(bytes, head.bytes(), head.count());
    }
  }
}
