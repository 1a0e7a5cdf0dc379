package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;

/** A struct that a look-up has just found, as code says where it is. */
record FoundValue(MapCode map, StructValue value) {

  /** What the look-up has told. */
  enum Told {
    /** In {@code segment}, at {@code bucket}, the number {@code slot}. */
    BUCKET,
    /** The number {@code place} of a slot, counted in the slab of {@code head}. */
    SLOT_OF_SLAB,
    /** A {@code place}. */
    PLACE;

    static Told of(MapCode map) {
      boolean isByHead =
          ByHead.isFor(map) && map.value() instanceof StructValue && !map.layout().isElemIndirect();
      return !isByHead ? PLACE : map.layout().isFlat() ? SLOT_OF_SLAB : BUCKET;
    }
  }

  private Told told() {
    return Told.of(map);
  }

  /** Statements: looks a key up that has been taken over. */
  CodeBlock lookUp(CodeBlock head, CodeBlock found, CodeBlock whenAbsent) {
    return told() == Told.BUCKET
        ? CodeBlock.of("$L$L", ByHead.head(map), ByHead.atHomeOrElsewhere(map, whenAbsent))
        : lookUpPlace(head, found, whenAbsent);
  }

  /** The same, after which its place is known. */
  CodeBlock lookUpPlace(CodeBlock head, CodeBlock found, CodeBlock whenAbsent) {
    return CodeBlock.builder()
        .add(head)
        .addStatement("long place = $L", found)
        .add(map.fill("if (place == $place:T.ABSENT) {\n"))
        .indent()
        .add(whenAbsent)
        .unindent()
        .add("}\n")
        .build();
  }

  /** Expression: its segment. */
  CodeBlock segment() {
    return told() == Told.PLACE ? map.fill("$elemSegment:L") : CodeBlock.of("segment");
  }

  /** Expression: its offset in that. */
  CodeBlock offset() {
    return map.fill(
        switch (told()) {
          case BUCKET -> "$bucket:T.elemOffset(bucket, slot)";
          case SLOT_OF_SLAB -> "$bucket:T.elemOffset(originOf(head), place)";
          case PLACE -> "$elemOffset:L";
        });
  }

  /** Whether a copy is read from the segment where the look-up began, and not by its place. */
  boolean isReadThere() {
    return told() == Told.SLOT_OF_SLAB;
  }

  /** Expression: a copy. */
  CodeBlock read() {
    return isReadThere()
        ? CodeBlock.of("$T.read($L, $L)", value.flyweight(), segment(), offset())
        : map.fill("$flyweight:T.read($elemSegment:L, $elemOffset:L)");
  }

  /** Expression that shows it by the user's flyweight. */
  CodeBlock show() {
    return told() == Told.PLACE
        ? map.fill("show(place, $number:L, flyweight)")
        : CodeBlock.of(
            "flyweight.show(\n    $L,$W$L,$Wepoch(),$W$L)",
            segment(),
            offset(),
            map.key().number());
  }
}
