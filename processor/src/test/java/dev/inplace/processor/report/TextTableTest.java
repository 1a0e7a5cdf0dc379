package dev.inplace.processor.report;

import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Struct;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static List<String> lines(Struct struct) {
    return TextTable.lines(new Layouter().layout(struct));
  }

  @Test
  void fieldsAndPaddingInColumns() {
    assertThat(lines(struct("Person", text(32), INT, LONG, BYTE)))
        .containsExactly(
            "Person: size 56, alignment 8, padding 11, go-amd64",
            "offset  size  alignment  type        field",
            "     0    32          1  String[32]  f0",
            "    32     4          4  int         f1",
            "    36     4             (padding)",
            "    40     8          8  long        f2",
            "    48     1          1  byte        f3",
            "    49     7             (padding)");
  }

  @Test
  void paddingFollowsAFieldOfNoBytes() {
    assertThat(lines(struct("Odd", LONG, array(BYTE, 0))))
        .containsExactly(
            "Odd: size 16, alignment 8, padding 8, go-amd64",
            "offset  size  alignment  type       field",
            "     0     8          8  long       f0",
            "     8     0          1  byte[0]    f1",
            "     8     8             (padding)");
  }

  @Test
  void structOfNothing() {
    assertThat(lines(struct("Empty")))
        .containsExactly("Empty: size 0, alignment 1, padding 0, go-amd64");
  }
}
