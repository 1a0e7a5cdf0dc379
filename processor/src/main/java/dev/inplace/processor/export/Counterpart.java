package dev.inplace.processor.export;

import dev.inplace.processor.layout.DataModel;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.Padding;
import dev.inplace.processor.layout.Placed;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.Platform;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The struct that gives another compiler the same bytes. Several declarations are tried, the
 * plainest first. The first with the same layout is used.
 */
final class Counterpart {
  private static final FieldType BYTE = new FieldType.Scalar(Primitive.BYTE, true);
  private static final FieldType UNIT = new FieldType.Scalar(Primitive.CHAR, false);

  private final StructLayout wanted;
  private final DataModel target;
  private final Layouter layouter;

  Counterpart(StructLayout wanted, DataModel target, Layouter layouter) {
    this.wanted = wanted;
    this.target = target;
    this.layouter = layouter;
  }

  /** The declaration of one field with a known layout. */
  interface Declaring extends Function<FieldLayout, Placement> {}

  /** The placement of the field's type. */
  static Placement natural(FieldLayout field) {
    return Placement.NATURAL;
  }

  /** The placement as the user packed and aligned it. */
  Placement asDeclared(FieldLayout field) {
    Placement placement = field.field().placement();
    return placement(field, placement.packed(), placement.alignment());
  }

  /** The field's alignment, written if that of its type differs. */
  Placement forced(FieldLayout field) {
    return naturalAlignment(field) == field.alignment() ? Placement.NATURAL : explicit(field);
  }

  /** The field's alignment, written if that of a type could differ. */
  Placement explicit(FieldLayout field) {
    return placement(field, true, field.alignment());
  }

  /** A placement without a needless packing, for which compilers warn. */
  private Placement placement(FieldLayout field, boolean packed, long alignment) {
    if (field.field().type() instanceof FieldType.Bits) {
      return field.field().placement(); // packed has a meaning for a byte, too
    }
    return new Placement(
        packed && naturalAlignment(field) > 1, alignment, false, OptionalLong.empty());
  }

  private long naturalAlignment(FieldLayout field) {
    return layouter.extent(numbers(field.field().type()), target).alignment();
  }

  /** The fields one behind the other, without explicit padding. */
  StructLayout plain(Packing packing, Declaring declaring) {
    return layout(
        packing, wanted.fields().stream().map(field -> declared(field, declaring)).toList());
  }

  /** The fields with all padding as fields. */
  StructLayout padded(Packing packing, Declaring declaring) {
    if (packing.union()) {
      return paddedUnion(packing, declaring);
    }
    List<Field> fields = new ArrayList<>();
    List<Padding> paddings = new ArrayList<>(Placed.paddings(wanted.fields(), wanted.size()));
    for (FieldLayout field : wanted.fields()) {
      if (!paddings.isEmpty() && paddings.getFirst().offset() < field.offset()) {
        fields.add(padding(paddings.removeFirst()));
      }
      fields.add(declared(field, declaring));
    }
    paddings.forEach(padding -> fields.add(padding(padding)));
    return layout(packing, fields);
  }

  /** A union with a field of padding that has all its bytes. */
  private StructLayout paddedUnion(Packing packing, Declaring declaring) {
    List<Field> fields = new ArrayList<>();
    wanted.fields().forEach(field -> fields.add(declared(field, declaring)));
    fields.add(padding(new Padding(0, wanted.size())));
    return layout(packing, fields);
  }

  private Field declared(FieldLayout field, Declaring declaring) {
    return new Field(field.field().name(), numbers(field.field().type()), declaring.apply(field));
  }

  /** A type with enums as their numbers, and with numbers that only Java has as their bytes. */
  private FieldType numbers(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration ->
          new FieldType.Scalar(wanted.model().storageOf(enumeration), true);
      case FieldType.Bits bits ->
          new FieldType.Bits(numbers(bits.declared()), bits.width(), bits.isNamed());
      case FieldType.Text text when text.form().isWide() ->
          new FieldType.Array(UNIT, text.length() / Character.BYTES);
      case FieldType.Scalar scalar when scalar.isNarrow() ->
          new FieldType.Array(BYTE, scalar.bytes());
      case FieldType.Array array -> array.of(numbers(array.element()));
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _, FieldType.Nested _ -> type;
    };
  }

  /** A field of padding. Its name begins with a digit, which no component's can. */
  private static Field padding(Padding padding) {
    int size = (int) Math.min(padding.size(), Integer.MAX_VALUE);
    return new Field(padding.offset() + "padding", new FieldType.Array(BYTE, size));
  }

  /** True if a field of a counterpart is padding, by its name. */
  static boolean isPadding(String field) {
    return Character.isDigit(field.charAt(0));
  }

  private StructLayout layout(Packing packing, List<Field> fields) {
    Struct struct = wanted.struct();
    return layouter.layout(
        new Struct(
            struct.type(),
            struct.name(),
            struct.isPublic(),
            new Platform(target.name(), struct.platform().byteOrder()),
            packing,
            fields,
            Optional.empty()));
  }

  /** The first difference of a layout from the wanted one, in words; empty if there is none. */
  Optional<String> difference(StructLayout found) {
    List<FieldLayout> fields =
        found.fields().stream().filter(field -> !isPadding(field.field().name())).toList();
    for (int i = 0; i < fields.size(); i++) {
      FieldLayout there = fields.get(i);
      FieldLayout here = wanted.fields().get(i);
      if (there.bit() != here.bit()) {
        return Optional.of(
            "%s would begin at bit %d, not %d"
                .formatted(there.field().name(), there.bit(), here.bit()));
      }
      if (there.offset() != here.offset() || there.size() != here.size()) {
        return Optional.of(
            "%s would have offset %d and size %d, not %d and %d"
                .formatted(
                    there.field().name(),
                    there.offset(),
                    there.size(),
                    here.offset(),
                    here.size()));
      }
    }
    if (found.size() != wanted.size() || found.alignment() != wanted.alignment()) {
      return Optional.of(
          "it would have size %d and alignment %d, not %d and %d"
              .formatted(found.size(), found.alignment(), wanted.size(), wanted.alignment()));
    }
    return found.size() > target.maxSize()
        ? Optional.of("it has more than %d bytes".formatted(target.maxSize()))
        : Optional.empty();
  }
}
