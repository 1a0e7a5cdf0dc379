package dev.inplace.processor.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a record's {@code @param} tags. They are for Javadoc of other classes, which lack
 * the record's imports: references become code.
 */
final class ComponentDocs {
  private static final Pattern PARAM =
      Pattern.compile("(?ms)^\\s*@param\\s+(\\S+)\\s+(.*?)(?=^\\s*@|\\z)");
  private static final Pattern LABELLED =
      Pattern.compile("\\{@link(?:plain)?\\s+[^\\s{}]+\\s+([^{}]+)\\}");
  private static final Pattern REFERENCE =
      Pattern.compile("\\{@(?!code\\b|literal\\b)\\w+\\s+([^{}]*)\\}");

  private ComponentDocs() {}

  /** The texts by component, each on one line. */
  static Map<String, String> of(@Nullable String comment) {
    Map<String, String> texts = new HashMap<>();
    if (comment != null) {
      PARAM
          .matcher(comment)
          .results()
          .forEach(tag -> texts.put(tag.group(1), withoutReferences(tag.group(2))));
    }
    return texts;
  }

  private static String withoutReferences(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return REFERENCE.matcher(LABELLED.matcher(line).replaceAll("$1")).replaceAll("{@code $1}");
  }
}
