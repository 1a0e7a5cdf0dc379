package dev.inplace.processor.render.accessor;

import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The structs whose bytes a reader may refuse: those with texts or enums, directly or nested. */
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
      before = struct.fields().stream().map(Field::type).anyMatch(this::isIn);
      known.put(struct, before);
    }
    return before;
  }

  private boolean isIn(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _, FieldType.Word _ -> false;
      case FieldType.Text _, FieldType.Enumeration _ -> true;
      case FieldType.Array array -> isIn(array.element());
      case FieldType.Nested nested -> isIn(nested.struct());
    };
  }
}
