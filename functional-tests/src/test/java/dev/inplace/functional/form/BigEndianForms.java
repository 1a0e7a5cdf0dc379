package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.StructType;
import java.util.stream.Stream;

/** Structs whose numbers have the highest byte first, and what is nested in them. */
final class BigEndianForms {
  private BigEndianForms() {}

  static Stream<Form<?, ?>> all() {
    return Stream.of(
        new Form<>(
            new StructType(Packet.class, PacketFlyweight.class),
            Packet::random,
            PacketFlyweight::of,
            PacketFlyweight::ofUnaligned,
            PacketFlyweight::set,
            PacketFlyweight::toRecord,
            PacketFlyweight::copyFrom),
        new Form<>(
            new StructType(PacketRows.class, PacketRowsFlyweight.class),
            PacketRows::random,
            PacketRowsFlyweight::of,
            PacketRowsFlyweight::ofUnaligned,
            PacketRowsFlyweight::set,
            PacketRowsFlyweight::toRecord,
            PacketRowsFlyweight::copyFrom),
        new Form<>(
            new StructType(BigPoint.class, BigPointFlyweight.class),
            BigPoint::random,
            BigPointFlyweight::of,
            BigPointFlyweight::ofUnaligned,
            BigPointFlyweight::set,
            BigPointFlyweight::toRecord,
            BigPointFlyweight::copyFrom),
        new Form<>(
            new StructType(LittleAroundBig.class, LittleAroundBigFlyweight.class),
            LittleAroundBig::random,
            LittleAroundBigFlyweight::of,
            LittleAroundBigFlyweight::ofUnaligned,
            LittleAroundBigFlyweight::set,
            LittleAroundBigFlyweight::toRecord,
            LittleAroundBigFlyweight::copyFrom),
        new Form<>(
            new StructType(BigAroundLittle.class, BigAroundLittleFlyweight.class),
            BigAroundLittle::random,
            BigAroundLittleFlyweight::of,
            BigAroundLittleFlyweight::ofUnaligned,
            BigAroundLittleFlyweight::set,
            BigAroundLittleFlyweight::toRecord,
            BigAroundLittleFlyweight::copyFrom));
  }
}
