package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a struct that Go's garbage collector would follow: a digit for each word, {@code 1}
 * for a pointer. Source: Go, {@code cmd/compile/internal/typebits/typebits.go} and {@code
 * types.PtrDataSize}.
 *
 * @param ptrdata bytes of the prefix with pointers, to the end of the last one (rule G12)
 * @param digits one for each word, in order; at most 1,024
 */
public record PtrMask(long ptrdata, String digits) {
  private static final int MOST_DIGITS = 1 << 10;
  private static final long NONE = -1;

  /** The mask of a struct. */
  public static PtrMask of(StructLayout layout, Layouter layouter) {
    return new Pointers(layout.model(), layouter).mask(layout);
  }

  /** A search for the pointers of one struct. */
  private static final class Pointers {
    private final DataModel model;
    private final Layouter layouter;
    private final StringBuilder digits = new StringBuilder();

    /** The offset of each struct's last pointer; by identity, as in the layouter. */
    private final IdentityHashMap<Struct, Long> known = new IdentityHashMap<>();

    Pointers(DataModel model, Layouter layouter) {
      this.model = model;
      this.layouter = layouter;
    }

    PtrMask mask(StructLayout layout) {
      long words = layout.size() / model.word() + (layout.size() % model.word() == 0 ? 0 : 1);
      digits.repeat('0', (int) Math.min(words, MOST_DIGITS));
      long last = last(layout.struct());
      if (last != NONE) {
        mark(0, layout);
      }
      return new PtrMask(last == NONE ? 0 : last + model.word(), digits.toString());
    }

    /** The offset of the last pointer, found without a walk over the elements of arrays. */
    private long last(Struct struct) {
      @Nullable Long last = known.get(struct);
      if (last == null) {
        last = last(layouter.layout(struct));
        known.put(struct, last);
      }
      return last;
    }

    private long last(StructLayout layout) {
      if (layout.struct().isUnion()) {
        return layout.fields().stream()
            .mapToLong(field -> last(field.field().type()))
            .max()
            .orElse(NONE);
      }
      for (FieldLayout field : layout.fields().reversed()) {
        long last = last(field.field().type());
        if (last != NONE) {
          return field.offset() + last;
        }
      }
      return NONE;
    }

    private long last(FieldType type) {
      return switch (type) {
        case FieldType.Word word -> word.kind() == FieldType.Word.Kind.POINTER ? 0 : NONE;
        case FieldType.Nested nested -> last(nested.struct());
        case FieldType.Array array -> {
          long last = array.length() == 0 ? NONE : last(array.element());
          yield last == NONE ? NONE : (array.length() - 1) * stride(array) + last;
        }
        case FieldType.Scalar _, FieldType.Enumeration _, FieldType.Bits _, FieldType.Text _ ->
            NONE;
      };
    }

    private void mark(long base, StructLayout layout) {
      for (FieldLayout field : layout.fields()) {
        mark(base + field.offset(), field.field().type());
      }
    }

    private void mark(long offset, FieldType type) {
      if (isBeyond(offset) || last(type) == NONE) {
        return;
      }
      switch (type) {
        case FieldType.Word _ -> digits.setCharAt((int) (offset / model.word()), '1');
        case FieldType.Nested nested -> mark(offset, layouter.layout(nested.struct()));
        case FieldType.Array array -> {
          long stride = stride(array);
          for (int i = 0; i < array.length() && !isBeyond(offset + i * stride); i++) {
            mark(offset + i * stride, array.element());
          }
        }
        case FieldType.Scalar _, FieldType.Enumeration _, FieldType.Bits _, FieldType.Text _ -> {}
      }
    }

    private boolean isBeyond(long offset) {
      return offset / model.word() >= digits.length();
    }

    private long stride(FieldType.Array array) {
      return layouter.extent(array.element(), model).size();
    }
  }
}
