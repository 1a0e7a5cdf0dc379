package dev.inplace.processor.render;

import com.palantir.javapoet.MethodSpec;
import dev.inplace.processor.model.Field;
import java.util.List;

/** The text of a component's {@code @param} tag, as Javadoc of its accessors. */
final class FieldJavadoc {
  private static final int MOST_COLUMNS = 90;

  private FieldJavadoc() {}

  /**
   * The accessors of a field; those without Javadoc have that of the component, if there is one.
   */
  static List<MethodSpec> added(Field field, List<MethodSpec> accessors) {
    if (field.doc().isEmpty()) {
      return accessors;
    }
    String text = text(field);
    return accessors.stream()
        .map(
            method ->
                method.javadoc().isEmpty()
                    ? method.toBuilder().addJavadoc("$L\n", text).build()
                    : method)
        .toList();
  }

  private static String text(Field field) {
    StringBuilder text = new StringBuilder("{@code ").append(field.name()).append("}:");
    int columns = text.length();
    for (String word : field.doc().split(" ", -1)) {
      boolean isTag = word.startsWith("@"); // at a line's beginning it would be one
      boolean fits = columns + 1 + word.length() <= MOST_COLUMNS;
      text.append(fits || isTag ? ' ' : '\n').append(word);
      columns = fits || isTag ? columns + 1 + word.length() : word.length();
    }
    return field.doc().endsWith(".") ? text.toString() : text.append('.').toString();
  }
}
