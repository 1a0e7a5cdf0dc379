package dev.inplace.functional.form;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Packed around structs that have structs in them, and around a packed one. */
@Struct
@Packed
public record Tree(byte kind, Branch trunk, @Length(2) Branch[] branches, Parcel parcel)
    implements ByHand {

  static Tree random(RandomGenerator random) {
    return new Tree(
        (byte) random.nextInt(),
        Branch.random(random),
        new Branch[] {Branch.random(random), Branch.random(random)},
        Parcel.random(random));
  }

  @Override
  public ByteBuffer bytes() {
    return ByteBuffer.allocate(234)
        .order(LITTLE_ENDIAN)
        .put(0, kind)
        .put(1, trunk.bytes(), 0, 56)
        .put(57, branches[0].bytes(), 0, 56)
        .put(113, branches[1].bytes(), 0, 56)
        .put(169, parcel.bytes(), 0, 65);
  }
}
