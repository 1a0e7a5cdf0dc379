package dev.inplace.processor.check;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A rule for structs that follow pointers: a pointer has the bytes of an address of the JVM. A
 * wrong address would end the JVM, not throw.
 */
final class FollowedPointers implements StructRule {

  @Override
  public List<Diagnostic> check(StructLayout layout) {
    if (layout.model().word() != Long.BYTES) {
      return List.of(
          new Diagnostic(
              Code.BAD_POINTERS,
              layout.struct().origin(),
              "pointers = true follows addresses of 8 bytes, and pointers of %s have %d"
                  .formatted(layout.model().name(), layout.model().word()),
              "remove pointers = true, or write @Struct(model = Model.C_X86_64)"));
    }
    return layout.struct().fields().stream()
        .filter(field -> isPointer(field) && isBigEndian(field, layout))
        .map(field -> bigEndian(field, layout))
        .toList();
  }

  private static boolean isPointer(Field field) {
    return field.type() instanceof FieldType.Word word
        && word.kind() == FieldType.Word.Kind.POINTER;
  }

  private static boolean isBigEndian(Field field, StructLayout layout) {
    return field.byteOrder(layout.struct().platform()) == ByteOrder.BIG_ENDIAN;
  }

  private static Diagnostic bigEndian(Field field, StructLayout layout) {
    return new Diagnostic(
        Code.BAD_POINTERS,
        layout.struct().origin(field),
        "pointers = true follows little-endian addresses, and this pointer is big-endian",
        "write @Bytes(order = LITTLE_ENDIAN) on it, or remove pointers = true");
  }
}
