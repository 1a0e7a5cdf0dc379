package dev.inplace.processor.tool;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A record with {@code @Struct} in a source file.
 *
 * @param name canonical
 * @param start of its annotations and modifiers, in characters from the file's beginning
 */
record SourceRecord(String name, int start) {

  /**
   * The structs of a source, in its order. It is parsed only: nothing has to be on a class path.
   */
  static List<SourceRecord> in(String place, String source) throws Refusal {
    @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal("this Java has no compiler", "run the command with a JDK");
    }
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, found, List.of("-proc:none"), null, List.of(file(source)));
    try {
      List<SourceRecord> records = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, Trees.instance(task).getSourcePositions(), records).scan(unit, null);
      }
      for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
          throw new Refusal(
              place + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null),
              "name a source that compiles");
        }
      }
      return records;
    } catch (IOException e) {
      throw new Refusal(place + ": it cannot be parsed: " + e, "name a source that compiles");
    }
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<SourceRecord> records;
    private final Deque<String> names = new ArrayDeque<>();

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<SourceRecord> records) {
      this.unit = unit;
      this.positions = positions;
      this.records = records;
      if (unit.getPackageName() != null) {
        names.add(unit.getPackageName().toString());
      }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      names.addLast(type.getSimpleName().toString());
      if (type.getKind() == Tree.Kind.RECORD
          && type.getModifiers().getAnnotations().stream().anyMatch(Scanner::isStruct)) {
        records.add(
            new SourceRecord(
                names.stream().collect(Collectors.joining(".")),
                (int) positions.getStartPosition(unit, type)));
      }
      super.visitClass(type, null);
      names.removeLast();
      return null;
    }

    private static boolean isStruct(AnnotationTree annotation) {
      String type = annotation.getAnnotationType().toString();
      return type.equals("Struct") || type.equals("dev.inplace.annotation.Struct");
    }
  }
}
