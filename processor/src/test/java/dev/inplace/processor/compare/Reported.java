package dev.inplace.processor.compare;

import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Packing;
import dev.inplace.processor.model.Platform;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A struct as it may be declared, for tests: fields by name and type.
 *
 * @param fields in the record's order
 */
record Reported(
    String name, String model, ByteOrder byteOrder, Packing packing, List<Field> fields) {

  static Reported struct(String name) {
    return new Reported(
        name, "go-amd64", ByteOrder.LITTLE_ENDIAN, Packing.NATURAL, new ArrayList<>());
  }

  Reported with(String field, FieldType type) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(field, type));
    return new Reported(name, model, byteOrder, packing, more);
  }

  Reported on(String other) {
    return new Reported(name, other, byteOrder, packing, fields);
  }

  Reported in(ByteOrder other) {
    return new Reported(name, model, other, packing, fields);
  }

  Reported packed(Packing other) {
    return new Reported(name, model, byteOrder, other, fields);
  }

  Struct declared() {
    return new Struct(
        QualifiedName.of("demo", name),
        name,
        true,
        new Platform(model, byteOrder),
        packing,
        fields,
        Optional.empty());
  }

  FieldType nested() {
    return new FieldType.Nested(declared());
  }

  ReportedStruct report() {
    return ReportedStruct.of(new Layouter().layout(declared()));
  }
}
