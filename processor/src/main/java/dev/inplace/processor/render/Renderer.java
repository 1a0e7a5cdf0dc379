package dev.inplace.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.model.StructGrid;
import dev.inplace.processor.model.StructMap;
import dev.inplace.processor.render.grid.GridRenderer;
import dev.inplace.processor.render.map.BucketRenderer;
import dev.inplace.processor.render.map.MapCode;
import dev.inplace.processor.render.map.MapRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A generator of Java source: a flyweight and a span per struct, a map and a bucket per map.
 *
 * <p>Every file is a pure function of the layout; the same input gives the same bytes. A class is
 * composed of contributions, each from a small class that shows the generated form.
 */
public final class Renderer {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  /** A line of over a hundred characters: its indentation, class and interfaces. */
  private static final Pattern LONG_DECLARATION =
      Pattern.compile("(?m)^(?=.{101})( *)((?:public |static |final )*class .*) (implements .*)$");

  private static final String PROCESSOR = "dev.inplace.processor.InplaceProcessor";

  private final Layouter layouter;
  private final Function<StructLayout, List<String>> table;
  private final Environment environment;

  /**
   * The visibility from the user's module and package, for generated code.
   *
   * @param seesGenerated true if {@code javax.annotation.processing.Generated} is visible
   * @param seesNullable true if {@code org.jspecify.annotations.Nullable} is visible
   * @param redefinesJavaLang true if a class of the package has the name of one of java.lang
   * @param suppressed the compiler's warnings that only the user's own code would cause
   */
  public record Environment(
      boolean seesGenerated,
      boolean seesNullable,
      boolean redefinesJavaLang,
      List<String> suppressed) {

    public Environment {
      suppressed = List.copyOf(suppressed);
    }
  }

  /**
   * A renderer.
   *
   * @param table the layout as lines of text, for the class comment
   */
  public Renderer(
      Layouter layouter, Function<StructLayout, List<String>> table, Environment environment) {
    this.layouter = layouter;
    this.table = table;
    this.environment = environment;
  }

  /**
   * All classes of one declaration.
   *
   * @param notes receives the derived methods that another of the same name displaces
   */
  public List<Rendered> render(Declaration declaration, Consumer<Diagnostic> notes) {
    List<Rendered> files = new ArrayList<>();
    declaration.struct().ifPresent(struct -> files.addAll(ofStruct(declaration, struct, notes)));
    for (StructMap map : declaration.maps()) {
      MapCode code = MapCode.of(map, layouter, environment.seesNullable());
      files.add(file(declaration, map.bucket(), new BucketRenderer(code).render()));
      files.add(file(declaration, map.map(), new MapRenderer(code).render()));
    }
    declaration.grid().ifPresent(grid -> files.add(ofGrid(declaration, grid, notes)));
    return files;
  }

  /** The checks of generated code, made and needless: one note for each. */
  public List<Diagnostic> checks(Declaration declaration) {
    List<Diagnostic> told = new ArrayList<>();
    declaration
        .struct()
        .ifPresent(struct -> told.addAll(ChecksTold.of(StructCode.of(layouter.layout(struct)))));
    for (StructMap map : declaration.maps()) {
      told.addAll(ChecksTold.ofMap(declaration.origin(), map.map().simpleName()));
    }
    return told;
  }

  private List<Rendered> ofStruct(
      Declaration declaration, Struct struct, Consumer<Diagnostic> notes) {
    StructLayout layout = layouter.layout(struct);
    StructCode code = StructCode.of(layout, declaration);
    TypeSpec flyweight =
        FlyweightRenderer.render(
            code, table.apply(layout), method -> notes.accept(shadowed(declaration, method)));
    List<Rendered> files = new ArrayList<>();
    if (declaration.has(Request.ORDERS)) {
      InOrderRenderer inOrder = new InOrderRenderer(code, layouter);
      inOrder.render().forEach((name, type) -> files.add(file(declaration, name, type)));
    }
    files.add(file(declaration, struct.flyweight(), flyweight));
    if (struct.tail().isEmpty()) {
      files.add(file(declaration, struct.span(), new SpanRenderer(code).render()));
    }
    if (declaration.has(Request.LIST)) {
      files.add(file(declaration, struct.list(), new ListRenderer(code).render()));
    }
    if (declaration.has(Request.COLUMNS)) {
      files.add(file(declaration, struct.columns(), new ColumnsRenderer(code).render()));
      files.add(file(declaration, struct.row(), RowRenderer.render(code.inColumns())));
    }
    return files;
  }

  private Rendered ofGrid(Declaration declaration, StructGrid grid, Consumer<Diagnostic> notes) {
    GridRenderer renderer =
        new GridRenderer(
            declaration.struct().orElseThrow(),
            grid,
            environment.seesNullable(),
            method -> notes.accept(shadowed(declaration, method)));
    return file(declaration, grid.grid(), renderer.render());
  }

  private static Diagnostic shadowed(Declaration declaration, String method) {
    return new Diagnostic(
        Code.SHADOWED,
        declaration.origin(),
        "the derived method %s is left out, because another method has its name and parameters"
            .formatted(method),
        "rename the component if you want the derived method");
  }

  private Rendered file(Declaration declaration, QualifiedName name, TypeSpec type) {
    TypeSpec.Builder builder = type.toBuilder();
    if (environment.seesGenerated()) {
      builder.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    if (!environment.suppressed().isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      environment.suppressed().forEach(warning -> suppress.addMember("value", "$S", warning));
      builder.addAnnotation(suppress.build());
    }
    JavaFile file =
        JavaFile.builder(name.packageName(), builder.build())
            .addFileComment("Generated by Inplace from $L.", declaration.origin().type())
            .skipJavaLangImports(!environment.redefinesJavaLang())
            .build();
    return new Rendered(name, wrapped(file.toString()));
  }

  /** Declarations of classes, which JavaPoet leaves on one line, on two if they are long. */
  private static String wrapped(String source) {
    return LONG_DECLARATION.matcher(source).replaceAll("$1$2\n$1    $3");
  }
}
