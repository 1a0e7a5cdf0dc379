package dev.inplace.processor.page;

import java.util.List;

/**
 * The values of a struct in a file, drawn into its layout.
 *
 * @param struct its name, as in source code
 * @param source the file, and the offset in it
 * @param texts of the fields' values, in their order
 */
public record Values(String struct, String source, List<String> texts) {
  public Values {
    texts = List.copyOf(texts);
  }
}
