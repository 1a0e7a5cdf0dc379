package dev.inplace.processor.export;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;

/**
 * A struct written in another language, one file a struct.
 *
 * <p>A file declares the struct so that the other compiler gives it the same layout, with that
 * language's own means where they are enough, and has that compiler check size, alignment and every
 * offset. Which declaration has the same layout is asked of the {@link Layouter}, as all layouts
 * are; see {@link Counterpart}.
 */
public interface Export {

  /** The file of a struct: its declaration, or a comment that says why there is none. */
  ExportedFile of(StructLayout layout);
}
