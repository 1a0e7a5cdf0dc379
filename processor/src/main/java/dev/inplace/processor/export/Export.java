package dev.inplace.processor.export;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;

/**
 * The declarations of structs in another language, one file per struct.
 *
 * <p>A file declares the struct so that the other compiler gives it the same layout, with the
 * language's own means if they suffice. That compiler checks size, alignment and every offset. The
 * {@link Layouter} finds the declaration with the same layout; see {@link Counterpart}.
 */
public interface Export {

  /** The file of a struct: its declaration, or a comment with the reason why there is none. */
  ExportedFile of(StructLayout layout);
}
