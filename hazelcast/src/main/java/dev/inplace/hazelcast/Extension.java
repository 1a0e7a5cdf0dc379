package dev.inplace.hazelcast;

import com.hazelcast.map.EntryProcessor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a value the bytes of fields that were appended to its struct, all zero.
 *
 * @param from fingerprint of the layout with fewer fields
 * @param to fingerprint of the layout with more
 * @param size bytes of a struct of that layout
 */
record Extension(long from, long to, int size)
    implements EntryProcessor<Object, StructBytes, Long>, Message {
  @Serial private static final long serialVersionUID = 1;

  /** Returns the fingerprint that the value has now. */
  @Override
  public Long process(Map.Entry<Object, StructBytes> entry) {
    @Nullable StructBytes value = entry.getValue();
    if (value == null || value.fingerprint() != from) {
      return value == null ? to : value.fingerprint();
    }
    entry.setValue(new StructBytes(to, Arrays.copyOf(value.bytes(), size), value.applied()));
    return to;
  }

  @Override
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(from);
    out.writeLong(to);
    out.writeInt(size);
  }

  static Extension readFrom(DataInputStream in) throws IOException {
    return new Extension(in.readLong(), in.readLong(), in.readInt());
  }
}
