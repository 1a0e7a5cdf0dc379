package dev.inplace.processor.oracle;

import dev.inplace.processor.layout.Structs;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.FieldType.Word.Kind;

/** The keys and elems of the recorded maps, as types of ours for a data model. */
record GoBucketTypes(String model) {
  private static final FieldType WORD = new FieldType.Word(Kind.UNSIGNED);
  private static final FieldType POINTER = new FieldType.Word(Kind.POINTER);

  FieldType of(String name) {
    return switch (name) {
      case "bool" -> Structs.BOOLEAN;
      case "int8", "uint8" -> Structs.BYTE;
      case "int16" -> Structs.SHORT;
      case "int32" -> Structs.INT;
      case "int64", "uint64" -> Structs.LONG;
      case "float64" -> Structs.DOUBLE;
      case "complex128" -> Structs.array(Structs.DOUBLE, 2);
      case "uintptr" -> WORD;
      case "unsafe.Pointer", "*Struct48", "map[string]int" -> POINTER;
      case "string", "any", "error" -> Structs.array(WORD, 2);
      case "[]byte" -> Structs.array(WORD, 3);
      case "[0]int64" -> Structs.array(Structs.LONG, 0);
      case "struct{}", "E0" -> nested();
      case "B3" -> Structs.array(Structs.BYTE, 3);
      case "S128" -> Structs.array(Structs.BYTE, 128);
      case "S129" -> Structs.array(Structs.BYTE, 129);
      case "S136" -> Structs.array(Structs.LONG, 17);
      case "K12" -> nested(Structs.INT, Structs.LONG, Structs.BYTE);
      case "TZ" -> nested(Structs.INT, nested());
      default -> throw new IllegalArgumentException("unknown Go type " + name);
    };
  }

  FieldType nested(FieldType... fields) {
    return new FieldType.Nested(Structs.on(model, Structs.struct(fields)));
  }
}
