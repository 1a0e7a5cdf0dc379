package dev.inplace.processor.layout;

import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Struct;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * 64 bits that change when the meaning of a struct's bytes does: the first eight bytes of SHA-256
 * over data model, byte order, size, alignment and, per field, name, type and offset, with an
 * enum's constants in order and a nested struct's own fingerprint.
 */
public final class Fingerprint {
  private final Layouter layouter;

  /** By identity, as the layouter's: structs nested over and over would take forever otherwise. */
  private final IdentityHashMap<Struct, Long> known = new IdentityHashMap<>();

  private Fingerprint(Layouter layouter) {
    this.layouter = layouter;
  }

  /** The fingerprint of a layout. */
  public static long of(StructLayout layout) {
    return new Fingerprint(new Layouter(layout.model())).compute(layout);
  }

  private long compute(StructLayout layout) {
    StringBuilder text = new StringBuilder(layout.model().name()).append(" little-endian\n");
    text.append(layout.size()).append(' ').append(layout.alignment()).append('\n');
    for (FieldLayout field : layout.fields()) {
      text.append(field.field().name()).append(' ').append(field.offset()).append(' ');
      text.append(describe(field.field().type())).append('\n');
    }
    return digest(text.toString());
  }

  private String describe(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> type.describe() + enumeration.constants();
      case FieldType.Array array -> describe(array.element()) + "[" + array.length() + "]";
      case FieldType.Nested nested -> "{" + HexFormat.of().toHexDigits(of(nested.struct())) + "}";
      case FieldType.Scalar _, FieldType.Text _ -> type.describe();
    };
  }

  private long of(Struct nested) {
    @Nullable Long fingerprint = known.get(nested);
    if (fingerprint == null) {
      fingerprint = compute(layouter.layout(nested));
      known.put(nested, fingerprint);
    }
    return fingerprint;
  }

  private static long digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
