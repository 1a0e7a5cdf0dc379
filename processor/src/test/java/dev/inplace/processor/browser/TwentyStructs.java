package dev.inplace.processor.browser;

import static dev.inplace.processor.layout.Structs.BOOLEAN;
import static dev.inplace.processor.layout.Structs.BYTE;
import static dev.inplace.processor.layout.Structs.CHAR;
import static dev.inplace.processor.layout.Structs.DOUBLE;
import static dev.inplace.processor.layout.Structs.FLOAT;
import static dev.inplace.processor.layout.Structs.INT;
import static dev.inplace.processor.layout.Structs.LONG;
import static dev.inplace.processor.layout.Structs.POINTER;
import static dev.inplace.processor.layout.Structs.SHORT;
import static dev.inplace.processor.layout.Structs.UNSIGNED_WORD;
import static dev.inplace.processor.layout.Structs.WORD;
import static dev.inplace.processor.layout.Structs.array;
import static dev.inplace.processor.layout.Structs.atomic;
import static dev.inplace.processor.layout.Structs.enumeration;
import static dev.inplace.processor.layout.Structs.nested;
import static dev.inplace.processor.layout.Structs.packed;
import static dev.inplace.processor.layout.Structs.struct;
import static dev.inplace.processor.layout.Structs.text;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.Budget;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.report.Report;
import java.util.List;
import java.util.stream.IntStream;

/** A build of twenty structs that have every kind of field, and maps to seven of them. */
final class TwentyStructs {
  private static final FieldType POINT = nested(INT, INT);

  private TwentyStructs() {}

  static List<Report> reports() {
    List<Struct> structs = structs();
    return IntStream.range(0, structs.size())
        .mapToObj(i -> report(structs.get(i), i % 3 == 0))
        .toList();
  }

  /** The same struct for two data models. */
  static List<Report> inTwoModels() {
    Struct slice = struct("Slice", POINTER, WORD, UNSIGNED_WORD, BYTE);
    return List.of(report(slice, false), report(Structs.on("go-386", slice), false));
  }

  private static Report report(Struct struct, boolean hasMap) {
    Declaration declaration =
        Declaration.of(
            struct,
            Budget.NONE,
            hasMap ? List.of(Structs.map("Long" + struct.name(), LONG, struct)) : List.of());
    return Report.of(declaration, new Layouter());
  }

  private static List<Struct> structs() {
    return List.of(
        struct("Account", text(34), CHAR, DOUBLE, BOOLEAN, INT, SHORT, LONG),
        struct("Balance", BYTE, LONG, SHORT, INT),
        atomic(struct("Counter", LONG, INT, SHORT)),
        struct("Depth", array(DOUBLE, 16), BYTE),
        struct("Entry", INT, nested(POINTER, WORD), BYTE, nested(POINTER, WORD, WORD), LONG),
        struct("Flags", BOOLEAN, BOOLEAN, BYTE, BOOLEAN, SHORT, BOOLEAN, INT, BOOLEAN),
        struct("Graph", array(POINT, 8), SHORT, BOOLEAN),
        packed(new Packing(true, 0, 1), struct("Header", BYTE, SHORT, INT, INT, LONG)),
        struct("Image", array(BYTE, 4096), INT, LONG),
        struct("Journal", LONG, array(CHAR, 3), LONG, array(SHORT, 5), DOUBLE),
        struct("Key", text(12)),
        packed(new Packing(false, 0, 64), struct("Lane", LONG, LONG)),
        struct("Mark", enumeration(3), enumeration(300), INT),
        struct("Nothing"),
        struct("Order", enumeration(2), LONG, enumeration(4), DOUBLE, INT, BOOLEAN, text(8)),
        struct("Point", INT, INT),
        struct("Quote", text(12), DOUBLE, FLOAT, DOUBLE, BOOLEAN),
        struct("Reading", LONG, array(FLOAT, 3), text(24), enumeration(5), POINT, BYTE),
        struct("Slice", POINTER, WORD, WORD),
        struct("Trade", BOOLEAN, LONG, BYTE, DOUBLE, SHORT, LONG, BYTE, INT));
  }
}
