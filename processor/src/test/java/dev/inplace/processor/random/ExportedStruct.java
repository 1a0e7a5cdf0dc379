package dev.inplace.processor.random;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.inplace.processor.export.ExportFolder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the processor has written for a record.
 *
 * @param header the file for C
 * @param goFile the file for Go
 * @param module the file for Rust
 * @param report the layout, as the report has it
 */
record ExportedStruct(
    RandomRecord record, String header, String goFile, String module, JsonObject report) {

  String name() {
    return record.name();
  }

  /** Writes the header and the file for Go. */
  void write(ExportFolder folder) throws IOException {
    folder.write("c/" + name() + ".h", header);
    folder.write(goPath(name()), goFile);
    folder.write(rustPath(name()), module);
  }

  /** The file for Rust: {@code rust/plain_0_1.rs}. */
  static String rustPath(String name) {
    return "rust/" + name.toLowerCase(Locale.ROOT) + ".rs";
  }

  /** The file for Go: {@code go/plain-0-1.go}. */
  static String goPath(String name) {
    return "go/" + name.toLowerCase(Locale.ROOT).replace('_', '-') + ".go";
  }

  /** The type in C: {@code struct Plain0}. */
  String tagged() {
    return (record.annotations().contains("union = true") ? "union " : "struct ") + name();
  }

  boolean isDeclaredInC() {
    return has("^(?:struct|union) (__attribute__\\(\\(.*\\)\\) )?" + name() + " \\{$", header);
  }

  boolean isDeclaredInGo() {
    return has("^type " + name() + " struct", goFile);
  }

  boolean isDeclaredInRust() {
    return has("^pub (?:struct|union) " + name() + " \\{$", module);
  }

  boolean saysWhyNotInRust() {
    return has("^// " + name() + " cannot be declared in Rust: .+\\.$", module);
  }

  boolean saysWhyNotInC() {
    return has("^/\\* " + name() + " cannot be declared in C: .+\\. \\*/$", header);
  }

  boolean saysWhyNotInGo() {
    return has("^// " + name() + " cannot be declared in Go: .+\\.$", goFile);
  }

  /** True if C is given padding as a member, so that its compiler need not compute it. */
  boolean hasPaddingInC() {
    return has(" padding_\\d", header);
  }

  /** The same in Go. */
  boolean hasPaddingInGo() {
    return has("^\t_ +\\[", goFile);
  }

  /** The number of sizes, alignments and offsets that compilers know; bits have no offset there. */
  int numbers() {
    long bits = record.components().stream().filter(each -> each.contains("@Bits(")).count();
    return 2 + record.components().size() - (int) bits;
  }

  /** The number of checks by C's compiler. */
  int checksInC() {
    return all("^static_assert\\((.*)\\);$", header).size();
  }

  /** The number of checks by Go's compiler. */
  int checksInGo() {
    return all("^\t_ = zero\\[(.*)\\]$", goFile).size();
  }

  /** True if Go would add a byte, so that a pointer to the last field stays inside. */
  boolean endsWithNoBytes() {
    JsonArray fields = report.getAsJsonArray("fields");
    return !fields.isEmpty()
        && fields.get(fields.size() - 1).getAsJsonObject().get("size").getAsLong() == 0;
  }

  /** The number of checks by Rust's compiler. */
  int checksInRust() {
    return all("^    assert!\\((.*)\\);$", module).size();
  }

  /** The first group of each match of an expression in a text. */
  static List<String> all(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static boolean has(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).find();
  }
}
