package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnionMessagesTest {

  @Test
  void unionsAreNoKeys() {
    assertThat(
            messages(
                process(
                    source(
                        "demo.Maps",
                        """
                        package demo;
                        import dev.inplace.annotation.*;
                        class Maps {
                          @Struct(union = true)
                          @StructMap(key = Value.class, value = int.class)
                          record Value(int i, float f) {}
                          @Struct
                          @StructMap(key = Around.class, value = int.class)
                          @StructMap(key = long.class)
                          record Around(int x, @Length(2) Value[] values) {}
                        }
                        """))))
        .containsExactly(
            "Maps.java:6: [UnsupportedKey] Maps.Value: demo.Maps.Value cannot be the key of a map:"
                + " it is a union, and which of its components counts is not in its bytes\n"
                + "fix: use a struct of the component that counts, and of a number that tells which"
                + " it is",
            "Maps.java:10: [UnsupportedKey] Maps.Around: demo.Maps.Around cannot be the key of a"
                + " map: demo.Maps.Value in it is a union, and which of its components counts is"
                + " not in its bytes\n"
                + "fix: use a struct of the component that counts, and of a number that tells which"
                + " it is");
  }

  @Test
  void offsetsInUnionsAreRefused() {
    assertThat(
            messages(
                process(
                    source(
                        "demo.Value",
                        """
                        package demo;
                        import dev.inplace.annotation.*;
                        @Struct(union = true)
                        record Value(int i, @Offset(4) int j) {}
                        """))))
        .containsExactly(
            "Value.java:4: [BadOffset] Value.j: @Offset(4) is in a union, whose components all"
                + " begin at 0\n"
                + "fix: remove @Offset, or nest a struct that has it");
  }
}
