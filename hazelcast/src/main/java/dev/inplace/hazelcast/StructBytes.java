package dev.inplace.hazelcast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value of a grid: the bytes of one struct on the heap of the member that owns it. A member
 * stores it as it is ({@code OBJECT}), and needs no class of the struct.
 *
 * <p>It never changes. A change makes another one, since queries read values on other threads while
 * a partition's thread changes them.
 */
public final class StructBytes implements Message {
  private final long fingerprint;
  private final byte[] bytes;
  private final Applied applied;

  StructBytes(long fingerprint, byte[] bytes, Applied applied) {
    this.fingerprint = fingerprint;
    this.bytes = bytes;
    this.applied = applied;
  }

  /** The fingerprint of the struct's layout. */
  public long fingerprint() {
    return fingerprint;
  }

  /** Bytes of the struct. */
  public int size() {
    return bytes.length;
  }

  /** A copy of the struct's bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** The bytes themselves, for reading only. */
  byte[] bytes() {
    return bytes;
  }

  Applied applied() {
    return applied;
  }

  @Override
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(fingerprint);
    out.writeInt(bytes.length);
    out.write(bytes);
    applied.writeTo(out);
  }

  static StructBytes readFrom(DataInputStream in) throws IOException {
    long fingerprint = in.readLong();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new StructBytes(fingerprint, bytes, Applied.readFrom(in));
  }

  /** True for the same bytes of the same layout, whatever changes made them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StructBytes value
        && value.fingerprint == fingerprint
        && Arrays.equals(value.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "%d bytes of layout %016x".formatted(bytes.length, fingerprint);
  }
}
