package dev.inplace.processor.parse;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Platform;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** A parser of the platform and packing of a struct. */
final class FormParser {
  private static final List<Long> PACKS = List.of(0L, 1L, 2L, 4L, 8L, 16L);
  private static final String MODEL_OF_BUILD = "BUILD";

  private final String modelOfBuild;

  /**
   * A parser.
   *
   * @param modelOfBuild the default data model of structs
   */
  FormParser(String modelOfBuild) {
    this.modelOfBuild = modelOfBuild;
  }

  Platform platform(TypeElement record) {
    String model =
        Annotations.constant(record, Struct.class, "model")
            .filter(constant -> !constant.equals(MODEL_OF_BUILD))
            .map(FormParser::name)
            .orElse(modelOfBuild);
    return new Platform(model, OrderParser.ofStruct(record));
  }

  /** The platform of a map without a struct. */
  Platform ofBuild() {
    return new Platform(modelOfBuild, ByteOrder.LITTLE_ENDIAN);
  }

  /** {@code c-x86_64} for {@code C_X86_64}. */
  private static String name(String constant) {
    return constant.replaceFirst("_", "-").toLowerCase(Locale.ROOT);
  }

  /** The packing, or empty with a diagnostic. */
  static Optional<Packing> packing(TypeElement record, Origin origin, Diagnostics diagnostics) {
    OrderParser.checkStruct(record, origin, diagnostics);
    Optional<Long> alignment = GivenAlignment.of(record, origin, diagnostics);
    if (new GivenValues(record, Align.class, origin, diagnostics).isTrue("isolate")) {
      diagnostics.add(
          Code.BAD_ALIGN,
          origin,
          "a whole struct is not isolated within anything",
          "write @Align(n) alone: the struct's size is a multiple of n, too");
    }
    Optional<Long> pack =
        new GivenValues(record, Struct.class, origin, diagnostics).number("pack", 0);
    if (pack.isPresent() && !isPack(pack.get())) {
      diagnostics.add(
          Code.BAD_PACK,
          origin,
          "pack = " + pack.get() + " is no limit of an alignment",
          "write 1, 2, 4, 8 or 16, as in #pragma pack(n), or leave it out");
      return Optional.empty();
    }
    boolean packed = Annotations.has(record, Packed.class);
    boolean union = new GivenValues(record, Struct.class, origin, diagnostics).isTrue("union");
    return pack.flatMap(most -> alignment.map(least -> new Packing(packed, most, least, union)));
  }

  /** True for a valid {@code pack}. */
  static boolean isPack(long pack) {
    return PACKS.contains(pack);
  }
}
