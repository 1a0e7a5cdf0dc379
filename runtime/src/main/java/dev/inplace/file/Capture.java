package dev.inplace.file;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The input of a commit: the contents of a map, and those bytes of each part that may differ from
 * the file. The bytes are the map's own or a copy.
 *
 * @param contents whose parts are the map's memory; it may have changed since a copy
 * @param images in the order of the parts
 */
record Capture(Contents contents, List<Image> images) {

  /** The bytes that may differ from the last commit, not copied. */
  static Capture of(Contents contents, LastCommit last) {
    Disk.Mapping mapping = last.mapping();
    CopiedPages copied = mapping == null ? null : mapping.copied();
    List<Image> images = new ArrayList<>();
    for (Contents.Part part : contents.parts()) {
      Section had = last.section(part);
      boolean isMapped = mapping != null && had != null && mapping.isAt(had.offset(), part.bytes());
      images.add(
          copied != null && had != null && isMapped
              ? Image.of(part.bytes(), had.offset(), copied)
              : Image.of(part.bytes()));
    }
    return new Capture(contents, images);
  }

  /** Bytes of all images. */
  long size() {
    return images.stream().mapToLong(Image::size).sum();
  }

  /**
   * A copy.
   *
   * @param memory of at least {@link #size} bytes
   */
  Capture copy(MemorySegment memory) {
    List<Image> copies = new ArrayList<>(images.size());
    long at = 0;
    for (Image image : images) {
      copies.add(image.copy(memory, at));
      at += image.size();
    }
    return new Capture(contents, copies);
  }

  /**
   * Reads bytes of a part.
   *
   * @param number of the part
   * @param file with the last commit, for the bytes that no image has
   */
  void read(int number, long from, ByteBuffer to, Disk.File file, LastCommit last)
      throws IOException {
    Image image = images.get(number);
    if (!image.isWhole()) {
      Section had = Objects.requireNonNull(last.section(contents.parts().get(number)));
      ByteBuffer rest = to.slice();
      file.read(rest, had.offset() + from);
      if (rest.hasRemaining()) {
        throw new EOFException("another program has truncated the file");
      }
    }
    image.put(from, to);
  }
}
