package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.compile;
import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Messages about {@code @StructGrid}; what it generates is tested where Hazelcast is. */
class GridMessagesTest {

  /** A compilation of a record that is declared on line 4. */
  private static Compilation build(String annotations) {
    return compile(
        source(
            "demo.Account",
            """
            package demo;
            import dev.inplace.annotation.*;
            %s
            record Account(long balance) {}
            """
                .formatted(annotations)));
  }

  @Test
  void withoutTheArtifact() {
    assertThat(messages(build("@Struct @StructGrid(key = long.class)")))
        .containsExactly(
            """
            Account.java:4: [NoRuntime] Account: the classes that a grid calls are not visible, such as dev.inplace.hazelcast.Grid
            fix: add the dependency dev.inplace:inplace-hazelcast, or remove @StructGrid\
            """);
  }

  @Test
  void keyThatNoMapHas() {
    assertThat(messages(build("@Struct @StructGrid(key = int[].class)")))
        .containsExactly(
            """
            Account.java:4: [UnsupportedKey] Account: int[] cannot be the key of a map
            fix: use a @Struct record that has one @Length array\
            """);
  }

  @Test
  void nameThatIsNone() {
    assertThat(messages(build("@Struct @StructGrid(key = long.class, name = \"1\")")))
        .containsExactly(
            """
            Account.java:4: [BadName] Account: no class name can begin with "1"
            fix: write @StructGrid(name = ...) with an identifier, such as "Account"\
            """);
  }

  @Test
  void nameThatIsTaken() {
    assertThat(
            messages(
                build(
                    """
                    @Struct @StructGrid(key = long.class) record Other(int x) {}
                    @Struct(name = "Second") @StructGrid(key = int.class, name = "LongOther")\
                    """)))
        .contains(
            """
            Account.java:3: [NameTaken] Other: it would generate LongOtherGrid, and so would demo.Account
            fix: choose another: @StructGrid(key = ..., name = "...")\
            """);
  }

  @Test
  void recordThatIsNoStruct() {
    assertThat(messages(build("@StructGrid(key = long.class)")))
        .containsExactly(
            """
            Account.java:4: [WithoutStruct] Account: it is no struct, so nothing heeds its @StructGrid
            fix: annotate it with @Struct too\
            """);
  }
}
