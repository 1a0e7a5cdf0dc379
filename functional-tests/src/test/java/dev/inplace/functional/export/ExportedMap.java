package dev.inplace.functional.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions of an exported reader, as its text declares them, and a program that checks them.
 *
 * @param name of the map
 * @param words what the templates of checks need to know
 */
record ExportedMap(String name, Map<String, Object> words) {
  private static final String NAME_OF_C = "static inline const unsigned char \\*(\\w+)_value\\(";
  private static final Pattern KEY_OF_C = Pattern.compile(NAME_OF_C + ".*?,\\s*([^{]*)\\) \\{");
  private static final Pattern NUMBER_OF_C =
      Pattern.compile("_find\\([^{]*, (\\w+) \\*value\\) \\{");
  private static final Pattern STRUCT_OF_C =
      Pattern.compile("(const (?:struct|union) \\w+) \\*\\w+_find");
  private static final Pattern KEY_OF_GO =
      Pattern.compile("func \\(m \\*(\\w+)\\) lookUp\\(key (\\S+)\\)");
  private static final Pattern NUMBER_OF_GO =
      Pattern.compile(" Find\\(key \\S+\\) \\((\\w+), bool\\)");
  private static final Pattern STRUCT_OF_GO = Pattern.compile(" Find\\(key \\S+\\) \\*(\\w+)");

  /** That of a header. */
  static ExportedMap ofC(String header) {
    Matcher key = matcher(KEY_OF_C, header);
    String parameter = key.group(2);
    Map<String, Object> words = new TreeMap<>();
    boolean isText = parameter.endsWith("length");
    boolean isStruct = parameter.startsWith("const struct ");
    words.put("name", key.group(1));
    words.put("isText", isText);
    words.put("isStruct", isStruct);
    words.put("isNumber", !isText && !isStruct);
    words.put("keyType", parameter.replace("key", "").strip());
    words.put("arguments", isText ? "key, query.key_size" : "key");
    words.put("cursorArguments", isText ? "cursor.key, cursor.length" : "cursor.key");
    putValue(words, header.contains("_contains("), NUMBER_OF_C, STRUCT_OF_C, header);
    return new ExportedMap(key.group(1), words);
  }

  /** That of a Go file. */
  static ExportedMap ofGo(String file) {
    Matcher key = matcher(KEY_OF_GO, file);
    String type = key.group(2);
    Map<String, Object> words = new TreeMap<>();
    boolean isText = type.equals("string");
    boolean isStruct = type.startsWith("*");
    words.put("name", key.group(1));
    words.put("isText", isText);
    words.put("isStruct", isStruct);
    words.put("isNumber", !isText && !isStruct);
    words.put("keyType", isStruct ? "layouts." + type.substring(1) : type);
    words.put("keyParameter", isStruct ? "*layouts." + type.substring(1) : type);
    putValue(words, file.contains(" Contains("), NUMBER_OF_GO, STRUCT_OF_GO, file);
    words.computeIfPresent(
        "valueType", (_, value) -> (boolean) words.get("hasStructs") ? "layouts." + value : value);
    return new ExportedMap(key.group(1), words);
  }

  private static void putValue(
      Map<String, Object> words, boolean isSet, Pattern number, Pattern struct, String text) {
    Matcher numbers = number.matcher(text);
    boolean hasNumbers = numbers.find();
    words.put("isSet", isSet);
    words.put("hasNumbers", hasNumbers);
    words.put("hasStructs", !isSet && !hasNumbers);
    if (!isSet) {
      words.put("valueType", hasNumbers ? numbers.group(1) : matcher(struct, text).group(1));
    }
  }

  private static Matcher matcher(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher;
  }

  /** The function that checks it. */
  String check(String template) {
    return Mustache.compiler().escapeHTML(false).compile(template).execute(words);
  }
}
