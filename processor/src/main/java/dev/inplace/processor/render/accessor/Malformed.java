package dev.inplace.processor.render.accessor;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The structs whose bytes are no key for some values: those with texts or enums, directly or
 * nested. Unions are no keys at all.
 */
public final class Malformed {
  private final IdentityHashMap<Struct, Boolean> known = new IdentityHashMap<>();

  private Malformed() {}

  /** True if some bytes are no value of the struct. */
  public static boolean isPossible(Struct struct) {
    return new Malformed().isIn(struct);
  }

  private boolean isIn(Struct struct) {
    @Nullable Boolean before = known.get(struct);
    if (before == null) {
      before = !struct.isUnion() && struct.fields().stream().map(Field::type).anyMatch(this::isIn);
      known.put(struct, before);
    }
    return before;
  }

  private boolean isIn(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _, FieldType.Word _ -> false;
      case FieldType.Text _, FieldType.Enumeration _ -> true;
      case FieldType.Bits bits -> isIn(bits.declared());
      case FieldType.Array array -> isIn(array.element());
      case FieldType.Nested nested -> isIn(nested.struct());
    };
  }
}
