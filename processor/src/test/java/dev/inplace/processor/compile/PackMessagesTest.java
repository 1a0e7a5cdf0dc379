package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackMessagesTest {

  /** Messages about declarations that begin on line 4. */
  private static List<String> messagesOf(String declarations) {
    return messages(
        process(
            source(
                "demo.Shapes",
                """
                package demo;
                import dev.inplace.annotation.*;
                interface Shapes {
                %s
                }
                """
                    .formatted(declarations))));
  }

  @Test
  @Tells(Code.BAD_PACK)
  void numbersThatNoPragmaTakes() {
    String problem =
        " is no limit of an alignment\n"
            + "fix: write 1, 2, 4, 8 or 16, as in #pragma pack(n), or leave it out";
    assertThat(
            messagesOf(
                """
                @Struct(pack = 3) record A(int x) {}
                @Struct(pack = -1) record B(int x) {}
                @Struct(pack = 32) record C(int x) {}
                @Struct(pack = Integer.MIN_VALUE) record D(int x) {}
                @Struct(pack = 0) record Fine(int x) {}
                @Struct(pack = 16) record AlsoFine(int x) {}\
                """))
        .containsExactly(
            "Shapes.java:4: [BadPack] Shapes.A: pack = 3" + problem,
            "Shapes.java:5: [BadPack] Shapes.B: pack = -1" + problem,
            "Shapes.java:6: [BadPack] Shapes.C: pack = 32" + problem,
            "Shapes.java:7: [BadPack] Shapes.D: pack = -2147483648" + problem);
  }

  @Test
  void whatABadPackWouldForbidIsNotTold() {
    assertThat(
            messagesOf(
                """
                @Struct(pack = 3) record Counter(
                    @Align(value = 64, isolate = true) long hits) {}\
                """))
        .singleElement()
        .asString()
        .startsWith("Shapes.java:4: [BadPack] Shapes.Counter: ");
  }
}
