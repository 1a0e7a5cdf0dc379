package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Records that nobody should write, and whose generated classes compile without a warning. */
class HostileRecordsTest {

  private static void assertCompiles(String className, String text) {
    Compilation compilation = compile(source(className, text));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  private static void assertCompiles(String declarations) {
    assertCompiles(
        "demo.Hostile",
        """
        package demo;
        import dev.inplace.annotation.*;
        public interface Hostile {
        %s
        }
        """
            .formatted(declarations));
  }

  @Test
  void componentsNamedLikeWhatIsGenerated() {
    String[] names = {
      "wrap",
      "of",
      "ofUnaligned",
      "segment",
      "offset",
      "address",
      "SIZE",
      "ALIGNMENT",
      "LAYOUT",
      "FINGERPRINT",
      "NAME_OFFSET",
      "value",
      "set",
      "copyFrom",
      "toRecord",
      "read",
      "write",
      "name",
      "size",
      "length",
      "index",
      "count",
      "base",
      "record",
      "yield",
      "var",
      "sealed",
      "when",
      "class$",
      "this$0",
      "$",
      "_1",
      "x_OFFSET",
      "equals",
      "flyweight",
      "span",
      "key",
      "elem",
      "hash",
      "bucket",
      "größe",
      "名前",
      "Hostile",
      "Key7",
      "Key7Flyweight",
      "demo",
      "live",
      "writable",
      "derive",
      "point",
      "follow",
      "epoch",
      "segmentOf",
      "offsetOf"
    };
    JavaFileObject[] sources =
        IntStream.range(0, names.length)
            .mapToObj(i -> componentsNamed(names[i], i))
            .toArray(JavaFileObject[]::new);
    assertThat(messages(compile(sources))).isEmpty();
  }

  /** Records of all kinds of components; their number tells the name in a message. */
  private static JavaFileObject componentsNamed(String name, int number) {
    return source(
        "demo.Type" + number,
        """
        package demo;
        import dev.inplace.annotation.*;
        interface TypeNUMBER {
          enum Color { RED }
          @Struct record PointNUMBER(int NAME) {}
          @Struct @StructMap(key = KeyNUMBER.class) record KeyNUMBER(int NAME) {}
          @Struct @StructMap(key = long.class) record TextNUMBER(@Length(4) String NAME) {}
          @Struct record BitsNUMBER(@Unsigned short NAME) {}
          @Struct record TallyNUMBER(@Atomic long NAME) {}
          @Struct record PaintNUMBER(Color NAME) {}
          @Struct record LineNUMBER(PointNUMBER NAME) {}
          @Struct record IntsNUMBER(@Length(4) int[] NAME) {}
          @Struct record PathNUMBER(@Length(2) PointNUMBER[] NAME) {}
        }
        """
            .replace("NAME", name)
            .replace("NUMBER", Integer.toString(number)));
  }

  @Test
  void namesThatDifferInCaseOnly() {
    assertCompiles(
        """
        @Struct @StructMap(key = int.class)
        record Cases(int age, int Age, int AGE, int homeTown, int home_town, int HOME_TOWN) {}
        @Struct record POINT(int x) {}
        @Struct record Point(int x) {}
        """);
  }

  @Test
  void recordWithoutPackage() {
    assertCompiles(
        "Lost",
        """
        import dev.inplace.annotation.*;
        @Struct @StructMap(key = int.class) @StructMap(key = Lost.Side.class)
        public record Lost(int x, @Length(2) String y) {
          @Struct @StructMap(key = Lost.class) public record Inner(Lost lost) {}
          enum Side { LEFT }
        }
        """);
  }

  @Test
  void recordsInsideOthers() {
    assertCompiles(
        "demo.Outer",
        """
        package demo;
        import dev.inplace.annotation.*;
        public class Outer {
          protected enum Mode { A, B { } }
          @Struct protected record Guarded(Mode mode) {}
          static class Middle {
            interface Deep { @Struct record Point(Guarded guarded, @Length(2) Mode[] modes) {} }
          }
          @Struct public record Parent(int x) {
            @Struct public record Child(Parent parent) {}
          }
        }
        """);
  }

  @Test
  void recordsThatShadowJavaLang() {
    assertCompiles(
        "demo.String",
        """
        package demo;
        import dev.inplace.annotation.*;
        @Struct public record String(@Length(3) java.lang.String text) {
          @Struct @StructMap(key = String.class) record Object(String string, Override mode) {}
          @Struct record Long(@Length(2) Object[] objects) {}
          enum Override { ON }
        }
        """);
  }

  @Test
  void keysNamedLikeWhatIsGenerated() {
    String[] names = {
      "Cursor",
      "Visitor",
      "ReadOnly",
      "ReadOnlyMap",
      "Place",
      "Tophash",
      "Hash",
      "Bytes",
      "Flyweight",
      "OffHeapMap",
      "MapCursor",
      "MemorySegment",
      "Arrays",
      "FieldCheck",
      "CONSTANTS",
      "key",
      "ordinal",
      "Value",
      "ValueMap",
      "Int",
      "Enum"
    };
    JavaFileObject[] sources =
        IntStream.range(0, names.length)
            .boxed()
            .flatMap(i -> keysNamed(names[i], "demo" + i))
            .toArray(JavaFileObject[]::new);
    assertThat(messages(compile(sources))).isEmpty();
  }

  /** An enum one of whose constants has the name too; the package tells the name in a message. */
  private static Stream<JavaFileObject> keysNamed(String name, String packageName) {
    return Stream.of(
        source(
            packageName + "." + name,
            "package %1$s; enum %2$s { %2$s, other }".formatted(packageName, name)),
        source(
            packageName + ".Elem",
            """
            package %s;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = %2$s.class) @StructMap(key = double.class)
            record Elem(%2$s %2$s) {}
            """
                .formatted(packageName, name)));
  }

  @Test
  void structsOfNothing() {
    assertCompiles(
        """
        enum None {}
        @Struct @StructMap(key = int.class) record Empty() {}
        @Struct @StructMap(key = Empty.class) record Void(@Length(0) long[] none, Empty empty) {}
        @Struct record Tail(int x, @Length(0) Empty[] tail) {}
        @Struct @StructMap(key = None.class) record Impossible(None none) {}
        """);
  }

  @Test
  void recordsWithCodeOfTheirOwn() {
    assertCompiles(
        """
        @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Checked {}
        @Struct
        @StructMap(key = long.class)
        record Busy(@Length(4) @Checked String name, @Length(3) int @Checked ... marks)
            implements Comparable<Busy> {
          static final int SIZE = 3;
          public Busy {
            if (marks.length != 3) {
              throw new IllegalArgumentException();
            }
          }
          @Override public int[] marks() { return marks.clone(); }
          @Override public int compareTo(Busy other) { return 0; }
          @Override public String toString() { return name; }
          record PersonFlyweight() {}
        }
        """);
  }

  @Test
  void widestRecords() {
    String ints =
        IntStream.range(0, 254).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
    String longs =
        IntStream.range(0, 127).mapToObj(i -> "long c" + i).collect(Collectors.joining(", "));
    assertCompiles(
        "@Struct record Ints(%s) {}\n@Struct @StructMap(key = int.class) record Longs(%s) {}"
            .formatted(ints, longs));
  }

  @Test
  void deprecatedTypesAndComponents() {
    JavaFileObject old =
        source(
            "old.Old",
            """
            package old;
            import dev.inplace.annotation.*;
            public interface Old {
              @Deprecated @Struct record Point(int x) {}
              @Deprecated(forRemoval = true) enum Color { @Deprecated RED }
              @Struct @StructMap(key = long.class) @StructMap(key = Color.class)
              record Line(Point from, @Length(2) Color[] colors, Color color) {
                @Deprecated public Line {}
              }
              @Struct record Names(@Length(3) String name, @Length(3) int[] numbers) {
                @Deprecated public String name() { return name; }
                @Deprecated(forRemoval = true) public int[] numbers() { return numbers; }
              }
            }
            """);
    JavaFileObject user =
        source(
            "demo.User",
            """
            package demo;
            import dev.inplace.annotation.*;
            @Struct @StructMap(key = old.Old.Line.class) public record User(old.Old.Names names) {
              @Deprecated interface Inside {
                @Struct @StructMap(key = User.class) record Deep(int x) {}
              }
            }
            """);
    assertThat(messages(compile(old, user))).isEmpty();
  }

  @Test
  void structsBeyondAnInt() {
    assertCompiles(
        """
        @Struct record Large(@Length(Integer.MAX_VALUE) long[] longs, byte last) {}
        @Struct record Huge(@Length(1 << 15) Large[] larges, @Length(1 << 30) String text) {}
        """);
  }

  @Test
  void structsNestedOverAndOver() {
    String records =
        IntStream.range(1, 30)
            .mapToObj(i -> "@Struct record N%d(N%d a, N%d b) {}".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining("\n"));
    assertCompiles("@Struct record N0(byte x) {}\n" + records);
  }

  @Test
  void enumOfManyConstants() {
    String constants =
        IntStream.range(0, 2_000).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
    assertCompiles(
        """
        enum Many { %s }
        @Struct @StructMap(key = Many.class) record Uses(Many many, @Length(2) Many[] more) {}
        """
            .formatted(constants));
  }
}
