package dev.inplace.processor.page;

import com.samskivert.mustache.Mustache;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.report.Report;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The layouts of a build as one self-contained HTML file: the bytes of each struct and map as a
 * drawing and a table.
 *
 * <p>The content is computed here, in records. The design is in the Mustache templates beside this
 * class, the style sheet and the script. The page is readable without the script, which filters,
 * sorts, and describes the block under the pointer or with the focus.
 */
public final class Page {
  private final List<Card> cards;
  private final CacheLine line;

  private Page(List<Card> cards, CacheLine line) {
    this.cards = cards;
    this.line = line;
  }

  /**
   * The page of a build.
   *
   * @param line a row of the drawings
   * @param values drawn into the structs of their names
   */
  public static String of(List<Report> reports, CacheLine line, List<Values> values) {
    return Mustache.compiler()
        .withLoader(Page::template)
        .compile(template("page"))
        .execute(new Page(Card.of(reports, line, values), line));
  }

  private static Reader template(String name) {
    return new StringReader(resource(name + ".html"));
  }

  private static String resource(String name) {
    try (Reader reader =
        new InputStreamReader(Page.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar has no " + name, e);
    }
  }

  CacheLine line() {
    return line;
  }

  List<Card> cards() {
    return cards;
  }

  List<Kind> kinds() {
    return Arrays.asList(Kind.values());
  }

  String style() {
    return resource("page.css");
  }

  String script() {
    return resource("page.js");
  }

  long structs() {
    return cards.stream().filter(card -> !card.models().isEmpty()).count();
  }

  long maps() {
    return cards.stream().mapToLong(card -> card.maps().size()).sum();
  }

  long waste() {
    return cards.stream().mapToLong(Card::waste).sum();
  }

  long saves() {
    return cards.stream().mapToLong(Card::saves).sum();
  }
}
