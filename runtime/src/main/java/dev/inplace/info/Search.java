package dev.inplace.info;

import dev.inplace.Flyweight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search for the flyweight of a record, by the record's name and in one class loader. The search
 * initialises the flyweight, which registers its layout.
 *
 * <p>The flyweight lies in the record's package and has its simple name as a prefix. If
 * {@code @Struct(name = …)} gives another name, it is read from the layout report beside the
 * classes. No package need be opened or exported: a class is initialised by name and registers
 * itself.
 */
final class Search {
  private static final Pattern FLYWEIGHT = Pattern.compile("\"flyweight\": \"([^\"]+)\"");

  private final Registry registry;
  private final @Nullable ClassLoader loader;

  /**
   * A search.
   *
   * @param loader null for that of the JDK's classes
   */
  Search(Registry registry, @Nullable ClassLoader loader) {
    this.registry = registry;
    this.loader = loader;
  }

  Optional<StructInfo> find(String record) {
    return packages(record).stream()
        .flatMap(name -> registered(record, conventional(record, name)).stream())
        .findFirst()
        .or(
            () ->
                packages(record).stream()
                    .flatMap(name -> reported(record, name).stream())
                    .flatMap(flyweight -> registered(record, flyweight).stream())
                    .findFirst());
  }

  /** The possible packages of a record: every prefix before a dot, the longest first. */
  private static List<String> packages(String record) {
    List<String> packages = new ArrayList<>();
    for (int dot = record.lastIndexOf('.'); dot >= 0; dot = record.lastIndexOf('.', dot - 1)) {
      packages.add(record.substring(0, dot + 1));
    }
    packages.add("");
    return packages;
  }

  private static String conventional(String record, String packageName) {
    return packageName + record.substring(record.lastIndexOf('.') + 1) + "Flyweight";
  }

  /** The layout that a flyweight registers as it is initialised; an error passes on unchanged. */
  private Optional<StructInfo> registered(String record, String flyweight) {
    try {
      Class<?> found = Class.forName(flyweight, false, loader);
      return Flyweight.class.isAssignableFrom(found)
          ? registry.of(record, Class.forName(flyweight, true, found.getClassLoader()))
          : Optional.empty();
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    } catch (NoClassDefFoundError e) {
      if (isOfAnotherName(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A case-insensitive file system finds the file of a class with another name. */
  private static boolean isOfAnotherName(NoClassDefFoundError e) {
    return String.valueOf(e.getMessage()).contains("wrong name");
  }

  /** The flyweight's name from the report, whose file is named after the record's class file. */
  private Optional<String> reported(String record, String packageName) {
    String binary = packageName + record.substring(packageName.length()).replace('.', '$');
    try (InputStream report = open("META-INF/inplace/" + binary + ".json")) {
      if (report == null) {
        return Optional.empty();
      }
      Matcher told = FLYWEIGHT.matcher(new String(report.readAllBytes(), StandardCharsets.UTF_8));
      return told.find() ? Optional.of(told.group(1)) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private @Nullable InputStream open(String resource) {
    return loader == null
        ? ClassLoader.getSystemResourceAsStream(resource)
        : loader.getResourceAsStream(resource);
  }
}
