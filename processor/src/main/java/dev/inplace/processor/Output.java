package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.export.ExportedFile;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.parse.TypeNames;
import dev.inplace.processor.render.Rendered;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** A writer of generated files; each has the one element it was generated for as its origin. */
final class Output {
  private final Filer filer;
  private final GeneratedNames names;

  Output(Filer filer, GeneratedNames names) {
    this.filer = filer;
    this.names = names;
  }

  /** Writes the classes, the report and the exports of a declaration, or adds a diagnostic. */
  void write(Element asker, Generation.Files files, Diagnostics diagnostics) {
    Origin origin = Origin.of(TypeNames.of(asker));
    for (Rendered rendered : files.classes()) {
      String name = rendered.name().canonical();
      names.written(rendered.name());
      write(
          name,
          rendered.source(),
          origin,
          diagnostics,
          () -> filer.createSourceFile(name, asker).openWriter());
    }
    resource(origin.type().binary() + ".json", files.report(), asker, diagnostics);
    for (ExportedFile file : files.exported()) {
      resource(file.name(), file.text(), asker, diagnostics);
    }
  }

  private void resource(String file, String text, Element asker, Diagnostics diagnostics) {
    String name = "META-INF/inplace/" + file;
    write(
        name,
        text,
        Origin.of(TypeNames.of(asker)),
        diagnostics,
        () -> utf8(filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, asker)));
  }

  /** UTF-8, as in JSON and Go, whatever the compiler's encoding of sources. */
  private static Writer utf8(FileObject file) throws IOException {
    return new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8);
  }

  private interface Creation {
    Writer open() throws IOException;
  }

  private static void write(
      String name, String text, Origin origin, Diagnostics diagnostics, Creation creation) {
    try (Writer writer = creation.open()) {
      writer.write(text);
    } catch (FilerException e) {
      diagnostics.add(
          Code.NAME_TAKEN,
          origin,
          "it would generate " + name + ", which exists already",
          "choose another: @Struct(name = \"...\") or @StructMap(key = ..., name = \"...\")");
    } catch (IOException e) {
      diagnostics.add(
          Code.NOT_WRITTEN,
          origin,
          name + " could not be written: " + e.getMessage(),
          "see that the compiler's output directory can be written" + letters(name));
    }
  }

  /** A compiler in a container without a locale cannot write a file with such a name. */
  private static String letters(String name) {
    return name.chars().allMatch(letter -> letter < 128)
        ? ""
        : ", and that its locale has all letters of the name, as LC_ALL=C.UTF-8 has";
  }
}
