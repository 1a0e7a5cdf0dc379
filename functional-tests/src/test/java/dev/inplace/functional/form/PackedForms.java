package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.StructType;
import java.util.stream.Stream;

/** Structs that are packed, aligned, isolated or placed by their declaration. */
final class PackedForms {
  private PackedForms() {}

  static Stream<Form<?, ?>> all() {
    return Stream.of(
        new Form<>(
            new StructType(Leaf.class, LeafFlyweight.class),
            Leaf::random,
            LeafFlyweight::of,
            LeafFlyweight::ofUnaligned,
            LeafFlyweight::set,
            LeafFlyweight::toRecord,
            LeafFlyweight::copyFrom),
        new Form<>(
            new StructType(Branch.class, BranchFlyweight.class),
            Branch::random,
            BranchFlyweight::of,
            BranchFlyweight::ofUnaligned,
            BranchFlyweight::set,
            BranchFlyweight::toRecord,
            BranchFlyweight::copyFrom),
        new Form<>(
            new StructType(Parcel.class, ParcelFlyweight.class),
            Parcel::random,
            ParcelFlyweight::of,
            ParcelFlyweight::ofUnaligned,
            ParcelFlyweight::set,
            ParcelFlyweight::toRecord,
            ParcelFlyweight::copyFrom),
        new Form<>(
            new StructType(Tree.class, TreeFlyweight.class),
            Tree::random,
            TreeFlyweight::of,
            TreeFlyweight::ofUnaligned,
            TreeFlyweight::set,
            TreeFlyweight::toRecord,
            TreeFlyweight::copyFrom),
        new Form<>(
            new StructType(Pragma.class, PragmaFlyweight.class),
            Pragma::random,
            PragmaFlyweight::of,
            PragmaFlyweight::ofUnaligned,
            PragmaFlyweight::set,
            PragmaFlyweight::toRecord,
            PragmaFlyweight::copyFrom),
        new Form<>(
            new StructType(Vector.class, VectorFlyweight.class),
            Vector::random,
            VectorFlyweight::of,
            VectorFlyweight::ofUnaligned,
            VectorFlyweight::set,
            VectorFlyweight::toRecord,
            VectorFlyweight::copyFrom),
        new Form<>(
            new StructType(Vectors.class, VectorsFlyweight.class),
            Vectors::random,
            VectorsFlyweight::of,
            VectorsFlyweight::ofUnaligned,
            VectorsFlyweight::set,
            VectorsFlyweight::toRecord,
            VectorsFlyweight::copyFrom),
        new Form<>(
            new StructType(Placed.class, PlacedFlyweight.class),
            Placed::random,
            PlacedFlyweight::of,
            PlacedFlyweight::ofUnaligned,
            PlacedFlyweight::set,
            PlacedFlyweight::toRecord,
            PlacedFlyweight::copyFrom),
        new Form<>(
            new StructType(Counters.class, CountersFlyweight.class),
            Counters::random,
            CountersFlyweight::of,
            CountersFlyweight::ofUnaligned,
            CountersFlyweight::set,
            CountersFlyweight::toRecord,
            CountersFlyweight::copyFrom),
        new Form<>(
            new StructType(Shard.class, ShardFlyweight.class),
            Shard::random,
            ShardFlyweight::of,
            ShardFlyweight::ofUnaligned,
            ShardFlyweight::set,
            ShardFlyweight::toRecord,
            ShardFlyweight::copyFrom),
        new Form<>(
            new StructType(Mirror.class, MirrorFlyweight.class),
            Mirror::random,
            MirrorFlyweight::of,
            MirrorFlyweight::ofUnaligned,
            MirrorFlyweight::set,
            MirrorFlyweight::toRecord,
            MirrorFlyweight::copyFrom));
  }
}
