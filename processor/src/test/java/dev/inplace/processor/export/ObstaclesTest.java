package dev.inplace.processor.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Structs of one name, from different packages, of which other languages could declare only one.
 */
class ObstaclesTest {
  private static final Struct P_POINT = in("p", "Point", Structs.INT);
  private static final Struct Q_POINT = in("q", "Point", Structs.FLOAT);
  private static final String CLASH = "both p.Point and q.Point would be Point";

  static Stream<Struct> clashing() {
    return Stream.of(
        in("demo", "Both", nested(P_POINT), nested(Q_POINT)),
        in("demo", "Deep", nested(P_POINT), nested(in("demo", "Inner", nested(Q_POINT)))),
        in("demo", "Arrays", nested(P_POINT), Structs.array(nested(Q_POINT), 2)),
        in("p", "Point", nested(Q_POINT)));
  }

  @ParameterizedTest
  @MethodSource("clashing")
  void twoStructsOfOneNameCannotBeDeclared(Struct struct) {
    assertThat(c(struct)).contains(" cannot be declared in C: " + CLASH).doesNotContain("struct ");
    assertThat(go(struct)).contains(" cannot be declared in Go: " + CLASH).doesNotContain("type ");
    assertThat(rust(struct)).contains(" cannot be declared in Rust: " + CLASH);
  }

  static Stream<Struct> sound() {
    return Stream.of(
        in("demo", "Twice", nested(P_POINT), nested(P_POINT)),
        in("demo", "Deep", nested(P_POINT), nested(in("demo", "Inner", nested(P_POINT)))));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void oneStructTwiceCan(Struct struct) {
    assertThat(c(struct)).contains("struct " + struct.name() + " {");
    assertThat(go(struct)).contains("type " + struct.name() + " struct {");
    assertThat(rust(struct)).contains("pub struct " + struct.name() + " {");
  }

  private static String c(Struct struct) {
    Layouter layouter = new Layouter();
    return new CExport(layouter).of(layouter.layout(struct)).text();
  }

  private static String go(Struct struct) {
    Layouter layouter = new Layouter();
    return new GoExport(layouter, "layouts").of(layouter.layout(struct)).text();
  }

  private static FieldType nested(Struct struct) {
    return new FieldType.Nested(struct);
  }

  private static String rust(Struct struct) {
    Layouter layouter = new Layouter();
    return new RustExport(layouter).of(layouter.layout(struct)).text();
  }

  private static Struct in(String packageName, String name, FieldType... types) {
    Struct plain = Structs.struct(name, types);
    List<Field> fields =
        IntStream.range(0, types.length).mapToObj(i -> new Field("f" + i, types[i])).toList();
    return new Struct(
        QualifiedName.of(packageName, name),
        name,
        true,
        plain.platform(),
        plain.packing(),
        fields,
        plain.built());
  }
}
