package dev.inplace.processor.compare;

import static dev.inplace.processor.compare.Reported.struct;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.FLOAT;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.compare.Difference.Kind;
import dev.inplace.processor.model.Packing;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructDifferencesTest {
  private static final Reported TICK =
      struct("Tick").with("side", BYTE).with("time", LONG).with("qty", INT);

  private static List<Difference> differences(Reported before, Reported now) {
    return StructDifferences.between(before.report(), now.report());
  }

  private static List<String> words(Reported before, Reported now) {
    return differences(before, now).stream().map(Difference::text).toList();
  }

  @Test
  void sameStruct() {
    assertThat(words(TICK, TICK)).isEmpty();
  }

  @Test
  void fieldBeforeOthersMovesThem() {
    assertThat(
            words(
                TICK,
                struct("Tick")
                    .with("side", BYTE)
                    .with("price", DOUBLE)
                    .with("time", LONG)
                    .with("qty", INT)))
        .containsExactly(
            "time: moved from 8 to 16",
            "qty: moved from 16 to 24",
            "price: added at 8",
            "resized from 24 to 32 bytes");
  }

  @Test
  void fieldThatIsGone() {
    assertThat(words(TICK, struct("Tick").with("side", BYTE).with("qty", INT)))
        .containsExactly(
            "qty: moved from 16 to 4",
            "time: removed, was long at 8",
            "resized from 24 to 8 bytes",
            "alignment changed from 8 to 4");
  }

  @Test
  void fieldOfAnotherName() {
    assertThat(
            differences(TICK, struct("Tick").with("way", BYTE).with("time", LONG).with("qty", INT)))
        .containsExactly(new Difference(Kind.RENAMED, "way", "renamed from side"));
  }

  @Test
  void fieldOfAnotherNameBehindOneThatHasGrown() {
    assertThat(
            words(
                TICK,
                struct("Tick").with("side", array(LONG, 2)).with("at", LONG).with("qty", INT)))
        .containsExactly(
            "side: retyped from byte to long[2] (1 to 16 bytes)",
            "at: renamed from time",
            "at: moved from 8 to 16",
            "qty: moved from 16 to 24",
            "resized from 24 to 32 bytes");
  }

  @Test
  void fieldsInAnotherOrder() {
    assertThat(words(TICK, struct("Tick").with("time", LONG).with("qty", INT).with("side", BYTE)))
        .containsExactly(
            "time: moved from 8 to 0",
            "qty: moved from 16 to 8",
            "side: reordered from position 1 to 3, moved from 0 to 12",
            "resized from 24 to 16 bytes");
  }

  @Test
  void namesThatChangePlaces() {
    assertThat(
            words(
                struct("Point").with("x", INT).with("y", INT),
                struct("Point").with("y", INT).with("x", INT)))
        .containsExactly(
            "y: moved from 4 to 0", "x: reordered from position 1 to 2, moved from 0 to 4");
  }

  @Test
  void typeOfTheSameSize() {
    assertThat(
            words(TICK, struct("Tick").with("side", BYTE).with("time", DOUBLE).with("qty", FLOAT)))
        .containsExactly("time: retyped from long to double", "qty: retyped from int to float");
  }

  @Test
  void typeOfAnotherSize() {
    assertThat(words(TICK, struct("Tick").with("side", BYTE).with("time", LONG).with("qty", SHORT)))
        .containsExactly("qty: retyped from int to short (4 to 2 bytes)");
  }

  @Test
  void longerTextAndArray() {
    assertThat(
            words(
                struct("Note").with("text", text(8)).with("marks", array(INT, 2)),
                struct("Note").with("text", text(12)).with("marks", array(INT, 3))))
        .containsExactly(
            "text: resized from 8 to 12 bytes (String[8] to String[12])",
            "marks: moved from 8 to 12",
            "marks: resized from 8 to 12 bytes (int[2] to int[3])",
            "resized from 16 to 24 bytes");
  }

  @Test
  void fieldWhereTrailingPaddingWas() {
    Reported more = TICK.with("flags", BYTE);
    assertThat(differences(TICK, more))
        .containsExactly(
            new Difference(Kind.APPENDED, "flags", "added at 20, where trailing padding was"))
        .noneMatch(Difference::isBreaking);
  }

  @Test
  void fieldBehindTheEnd() {
    assertThat(differences(TICK, TICK.with("price", DOUBLE)))
        .extracting(Difference::text)
        .containsExactly("price: added at 24", "resized from 24 to 32 bytes");
    assertThat(differences(TICK, TICK.with("price", DOUBLE))).allMatch(Difference::isBreaking);
  }

  @Test
  void byteOrder() {
    assertThat(words(TICK, TICK.in(ByteOrder.BIG_ENDIAN)))
        .containsExactly("byte order changed from little-endian to big-endian");
  }

  @Test
  void packing() {
    assertThat(words(TICK, TICK.packed(new Packing(true, 0, 1))))
        .containsExactly(
            "packing changed from natural to packed",
            "time: moved from 8 to 1",
            "qty: moved from 16 to 9",
            "resized from 24 to 13 bytes",
            "alignment changed from 8 to 1");
    assertThat(words(TICK.packed(new Packing(true, 0, 1)), TICK.packed(new Packing(true, 0, 8))))
        .containsExactly(
            "packing changed from packed to packed, align 8",
            "resized from 13 to 16 bytes",
            "alignment changed from 1 to 8");
    assertThat(words(TICK, TICK.packed(new Packing(false, 4, 1))))
        .startsWith("packing changed from natural to pack 4");
  }

  @Test
  void dataModel() {
    Reported words = struct("Slice").with("length", WORD);
    assertThat(words(words, words.on("go-386")))
        .containsExactly(
            "data model changed from go-amd64 to go-386",
            "length: resized from 8 to 4 bytes",
            "resized from 8 to 4 bytes",
            "alignment changed from 8 to 4");
  }

  @Test
  void nestedStructThatIsOtherInside() {
    Reported point = struct("Point").with("x", INT).with("y", INT);
    Reported turned = struct("Point").with("y", INT).with("x", INT);
    assertThat(
            words(
                struct("Line").with("ends", array(point.nested(), 2)),
                struct("Line").with("ends", array(turned.nested(), 2))))
        .containsExactly("ends: demo.Point has changed inside");
    assertThat(
            words(
                struct("Line").with("from", point.nested()),
                struct("Line").with("from", point.with("z", INT).nested())))
        .containsExactly("from: resized from 8 to 12 bytes", "resized from 8 to 12 bytes");
  }

  @Test
  void fingerprintAlone() {
    ReportedStruct before = TICK.report();
    ReportedStruct now =
        new ReportedStruct(
            before.name(),
            before.model(),
            before.byteOrder(),
            before.packing(),
            before.size(),
            before.alignment(),
            "0123456789abcdef",
            before.fields());
    assertThat(StructDifferences.between(before, now))
        .extracting(Difference::text)
        .containsExactly(
            "fingerprint changed from " + before.fingerprint() + " to 0123456789abcdef");
  }
}
