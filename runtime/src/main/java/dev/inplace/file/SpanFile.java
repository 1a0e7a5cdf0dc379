package dev.inplace.file;

import dev.inplace.info.ForeignFileException;
import dev.inplace.info.LayoutText;
import dev.inplace.info.StructInfo;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * For generated code: the structs of a span in a sealed file.
 *
 * @param structs their bytes, mapped read-only
 * @param count of them
 */
public record SpanFile(MemorySegment structs, long count) {

  /**
   * Writes structs to a file, in place of one that is there.
   *
   * @param structs their bytes
   * @param layout of one
   * @throws IOException if it cannot be written; no file has changed
   */
  public static void seal(MemorySegment structs, long count, StructInfo layout, Path path)
      throws IOException {
    Section section = Section.of(Section.Use.STRUCTS, 0, 0, 0, structs.byteSize());
    List<Contents.Part> parts = List.of(new Contents.Part(section, structs));
    Sealing.seal(
        Objects.requireNonNull(path, "path"),
        new Contents(SealedHead.Kind.SPAN, 0, count, 0, layout(layout), parts));
  }

  /**
   * Opens the file of a span.
   *
   * @param arena that the file is mapped in
   * @param layout of a struct
   * @param span the name of the span's class, for messages
   * @throws ForeignFileException if the file is damaged or has another layout
   */
  public static SpanFile open(Arena arena, Path path, StructInfo layout, String span, Verify verify)
      throws IOException {
    SealedFile file =
        SealedFile.open(path, arena, SealedHead.Kind.SPAN, layout(layout), span, verify);
    List<Section> structs = file.sections(Section.Use.STRUCTS);
    long count = file.head().count();
    if (structs.size() != 1
        || count < 0
        || Math.multiplyHigh(count, layout.size()) != 0
        || structs.getFirst().length() != count * layout.size()) {
      throw file.damaged("it has no %d structs".formatted(count));
    }
    return new SpanFile(file.segment(structs.getFirst()), count);
  }

  private static List<String> layout(StructInfo layout) {
    return List.of("structs: " + LayoutText.of(layout).strip());
  }
}
