package dev.inplace.processor.page;

import dev.inplace.processor.compare.ReportedField;
import dev.inplace.processor.compare.ReportedStruct;
import dev.inplace.processor.layout.CacheLine;
import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.report.Part;
import dev.inplace.processor.report.ReportedLayout;
import dev.inplace.processor.report.ReportedLayout.Best;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A struct for one data model, or for several with the same layout.
 *
 * @param models their names, separated by commas
 * @param struct for the first of them
 * @param drawing as declared
 * @param best the drawing of the best order; none if it saves nothing or is unknown
 * @param source the file of the values in the drawing and the table; empty without values
 */
record ModelView(
    String models,
    ReportedStruct struct,
    long saves,
    Drawing drawing,
    List<Drawing> best,
    String bestOrder,
    List<StructTable.Row> table,
    long cacheLines,
    String source) {

  static ModelView of(
      List<String> models, ReportedLayout layout, CacheLine line, Optional<Values> values) {
    ReportedStruct struct = layout.struct();
    List<Block> blocks = blocks(struct.fields(), values);
    List<Block> all = Block.withPadding(blocks, struct.size());
    List<Block> drawn =
        struct.isUnion() ? Block.withPadding(Block.ofUnion(blocks), struct.size()) : all;
    String label = struct.simpleName() + ", " + struct.size() + " bytes";
    List<Long> pointers = pointers(layout);
    long word = word(layout);
    return new ModelView(
        String.join(", ", models),
        struct,
        layout.saves(),
        Drawing.of(label, drawn, struct.size(), word, pointers, line),
        best(layout, blocks, line),
        String.join(", ", layout.best().fields()),
        StructTable.of(all, struct.fields().stream().map(ReportedField::alignment).toList(), line),
        line.count(struct.size()),
        values.map(Values::source).orElse(""));
  }

  private static List<Block> blocks(List<ReportedField> fields, Optional<Values> values) {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> Block.of(i, fields.get(i), values.map(its -> its.texts().get(i)).orElse("")))
        .toList();
  }

  private static List<Drawing> best(ReportedLayout layout, List<Block> blocks, CacheLine line) {
    Best best = layout.best();
    if (layout.saves() <= 0 || best.offsets().isEmpty()) {
      return List.of();
    }
    List<Block> ordered = new ArrayList<>();
    for (int i = 0; i < best.fields().size(); i++) {
      String name = best.fields().get(i);
      long offset = best.offsets().get(i);
      blocks.stream()
          .filter(block -> block.name().equals(name))
          .map(block -> block.at(offset))
          .forEach(ordered::add);
    }
    String label = "best order, " + best.size() + " bytes";
    List<Block> all = Block.withPadding(ordered, best.size());
    return List.of(Drawing.of(label, all, best.size(), 0, List.of(), line));
  }

  private static long word(ReportedLayout layout) {
    return DataModel.named(layout.struct().model()).orElse(DataModel.GO_AMD64).word();
  }

  private static List<Long> pointers(ReportedLayout layout) {
    long word = word(layout);
    return IntStream.range(0, layout.ptrmask().length())
        .filter(i -> layout.ptrmask().charAt(i) == '1')
        .mapToObj(i -> i * word)
        .toList();
  }

  /** The padding in JOL's words: internal is between fields, external behind the last. */
  String losses() {
    long external = struct.size() - struct.end();
    long internal = struct.padding() - external;
    return internal
        + " bytes internal + "
        + external
        + " bytes external = "
        + struct.padding()
        + " bytes total";
  }

  /** The summary in pahole's words. */
  String summary() {
    return "size: "
        + struct.size()
        + ", cachelines: "
        + cacheLines
        + ", members: "
        + struct.fields().size();
  }

  boolean isWithValues() {
    return !source.isEmpty();
  }

  boolean isPacked() {
    return !struct.packing().equals(ReportedStruct.NATURAL);
  }

  boolean isWasteful() {
    return struct.padding() > 0;
  }

  boolean isBetter() {
    return saves > 0;
  }

  String size() {
    return Part.bytes(struct.size());
  }

  String padding() {
    return Part.bytes(struct.padding());
  }

  String bestSize() {
    return Part.bytes(struct.size() - saves);
  }

  String saving() {
    return Part.bytes(saves);
  }

  /** The padding in per cent of the struct's bytes. */
  long share() {
    return struct.size() == 0 ? 0 : Math.round(struct.padding() * 100.0 / struct.size());
  }

  long shareSaved() {
    return struct.size() == 0 ? 0 : Math.round(saves * 100.0 / struct.size());
  }
}
