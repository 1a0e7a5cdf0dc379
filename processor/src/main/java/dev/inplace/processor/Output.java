package dev.inplace.processor;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.export.ExportedFile;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.parse.TypeNames;
import dev.inplace.processor.render.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** A writer of generated files; each has the one element it was generated for as its origin. */
final class Output {
  private static final String OTHER_NAME =
      "choose another: @Struct(name = \"...\") or @StructMap(key = ..., name = \"...\")";

  private final Filer filer;
  private final GeneratedNames names;
  private final Map<String, String> filesInLowerCase = new HashMap<>();

  Output(Filer filer, GeneratedNames names) {
    this.filer = filer;
    this.names = names;
  }

  /** Writes the classes, the report and the exports of a declaration, or adds a diagnostic. */
  void write(Element asker, Generation.Files files, Diagnostics diagnostics) {
    Origin origin = Origin.of(TypeNames.of(asker));
    Place report = Place.ofResource(origin.type().binary() + ".json");
    if (isLost(report, "rename the record: its class would be lost, too", origin, diagnostics)) {
      return;
    }
    for (Rendered rendered : files.classes()) {
      String name = rendered.name().canonical();
      Place place = new Place(StandardLocation.SOURCE_OUTPUT, name.replace('.', '/') + ".java");
      if (isLost(place, OTHER_NAME, origin, diagnostics)) {
        return;
      }
      names.written(rendered.name());
      write(
          name,
          rendered.source(),
          origin,
          diagnostics,
          () -> filer.createSourceFile(name, asker).openWriter());
    }
    resource(report, files.report(), asker, diagnostics);
    for (ExportedFile file : files.exported()) {
      Place place = Place.ofResource(file.name());
      if (!isLost(place, OTHER_NAME, origin, diagnostics)) {
        resource(place, file.text(), asker, diagnostics);
      }
    }
  }

  private record Place(StandardLocation location, String file) {
    static Place ofResource(String file) {
      return new Place(StandardLocation.CLASS_OUTPUT, "META-INF/inplace/" + file);
    }
  }

  private void resource(Place place, String text, Element asker, Diagnostics diagnostics) {
    write(
        place.file(),
        text,
        Origin.of(TypeNames.of(asker)),
        diagnostics,
        () -> utf8(filer.createResource(place.location(), "", place.file(), asker)));
  }

  /** Refuses a file that would replace another, as where file names differ in case only. */
  private boolean isLost(Place place, String fix, Origin origin, Diagnostics diagnostics) {
    String lowerCase = place.file().toLowerCase(Locale.ROOT);
    String other = filesInLowerCase.putIfAbsent(lowerCase, place.file());
    boolean isLost = other != null && !other.equals(place.file()) && exists(place);
    if (isLost) {
      diagnostics.add(
          Code.NAME_TAKEN,
          origin,
          "it would generate %s, and this file system takes it for %s"
              .formatted(place.file(), other),
          fix);
    }
    return isLost;
  }

  /** True if a file can be read, or is one that this compilation has written. */
  private boolean exists(Place place) {
    try (InputStream _ = filer.getResource(place.location(), "", place.file()).openInputStream()) {
      return true;
    } catch (FilerException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
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
          OTHER_NAME);
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
