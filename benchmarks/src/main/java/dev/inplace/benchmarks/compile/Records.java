package dev.inplace.benchmarks.compile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Sources of struct records: every second one contains the one before, every tenth has a map. */
final class Records {
  private static final int MAPS = 10;

  private Records() {}

  static List<JavaFileObject> some(int count) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new InMemory("S" + i, source(i)));
    }
    return sources;
  }

  private static String source(int number) {
    return """
    package generated.structs;

    import dev.inplace.annotation.*;

    @Struct
    %s
    public record S%d(
        int count, long time, double price, short kind, boolean live,
        @Length(12) String name, @Length(4) int[] levels%s) {}
    """
        .formatted(
            number % MAPS == 0 ? "@StructMap(key = long.class)" : "",
            number,
            number % 2 == 1 ? ", S" + (number - 1) + " former" : "");
  }

  /** A source that is in no file. */
  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String name, String text) {
      super(URI.create("string:///generated/structs/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
