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
 * A hash of 64 bits that changes with the meaning of a struct's bytes. It is the first eight bytes
 * of SHA-256 over data model, byte order, size, alignment and the fields. A field has name, type
 * and offset, an enum's constants in order, and a nested struct's own fingerprint.
 */
public final class Fingerprint {
  private final Layouter layouter = new Layouter();

  /** By identity, as in the layouter: a struct may be nested in many places. */
  private final IdentityHashMap<Struct, Long> known = new IdentityHashMap<>();

  private Fingerprint() {}

  /** The fingerprint of a layout. */
  public static long of(StructLayout layout) {
    return new Fingerprint().digest(layout);
  }

  /** The fingerprint of a layout as 16 hex digits, as in reports and messages. */
  public static String digits(StructLayout layout) {
    return HexFormat.of().toHexDigits(of(layout));
  }

  private long digest(StructLayout layout) {
    @Nullable Long digest = known.get(layout.struct());
    if (digest == null) {
      digest = firstBytes(text(layout));
      known.put(layout.struct(), digest);
    }
    return digest;
  }

  /** The hashed text, built without a format, which would use the digits of the build's locale. */
  private String text(StructLayout layout) {
    StringBuilder text = new StringBuilder(layout.model().name());
    text.append(' ').append(layout.struct().platform().byteOrderName()).append(' ');
    text.append(layout.size()).append(' ').append(layout.alignment());
    text.append(layout.struct().isUnion() ? " union\n" : "\n");
    for (FieldLayout field : layout.named()) {
      text.append(field.field().name()).append(' ').append(field.offset()).append(' ');
      if (field.field().type() instanceof FieldType.Bits) {
        text.append("bit ").append(field.bit()).append(' ');
      }
      text.append(field.field().order()).append(text(field.field().type())).append('\n');
    }
    return text.toString();
  }

  private String text(FieldType type) {
    return switch (type) {
      case FieldType.Enumeration enumeration -> enumeration.describe() + enumeration.meanings();
      case FieldType.Bits bits -> text(bits.declared()) + ":" + bits.width();
      case FieldType.Array array -> text(array.element()) + "[" + array.extent() + "]";
      case FieldType.Nested nested ->
          "{" + HexFormat.of().toHexDigits(digest(layouter.layout(nested.struct()))) + "}";
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _ -> type.describe();
    };
  }

  private static long firstBytes(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
