package dev.inplace.processor.export;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of readers, Mustache beside this class: they read as the code they write. */
final class Template {
  private Template() {}

  /**
   * The text of a template.
   *
   * @param names of a language
   * @param layout of the map, for what the language does not name
   */
  static String fill(String name, Object names, FileLayout layout) {
    StringWriter text = new StringWriter();
    Mustache.compiler()
        .escapeHTML(false)
        .withLoader(part -> new StringReader(resource(part)))
        .compile(resource(name))
        .execute(names, layout, text);
    return text.toString();
  }

  private static String resource(String name) {
    try (Reader reader =
        new InputStreamReader(Template.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar has no " + name, e);
    }
  }
}
