package dev.inplace.processor.export;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.StructMap;
import java.util.Optional;

/**
 * The declarations of structs, and the readers of maps' files, in another language: one file per
 * struct or map.
 *
 * <p>A file declares the struct so that the other compiler gives it the same layout, with the
 * language's own means if they suffice. That compiler checks size, alignment and every offset. The
 * {@link Layouter} finds the declaration with the same layout; see {@link Counterpart}.
 */
public interface Export {

  /** The file of a struct: its declaration, or a comment with the reason why there is none. */
  ExportedFile of(StructLayout layout);

  /**
   * The reader of a map's files, or a comment with the reason why there is none; empty if the
   * language has no readers.
   */
  Optional<ExportedFile> reader(StructMap map);
}
