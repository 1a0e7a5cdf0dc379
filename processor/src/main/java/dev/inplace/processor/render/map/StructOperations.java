package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What users call with a key where values are structs, once for each form of the key. */
record StructOperations(MapCode map, StructValue value, KeyForm key) {
  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>();
    all.addAll(List.of(put(), get(), find(), findInto()));
    if (map.key() instanceof ScalarKey number) {
      all.add(new Batches(map, value, number).findAll());
    }
    all.addAll(List.of(at(), atInto(), findOrInsert(), findOrInsertInto()));
    return all;
  }

  private MethodSpec put() {
    return method(
            "put",
            TypeName.VOID,
            "Sets the value of a key. A key or value that is refused changes nothing.\n")
        .addParameter(value.type(), "value")
        .addCode(
            fill(
                """
                $segment:T staged = stage(value);
                $take:Llong place = $assign:L;
                $elem:L$segment:T.copy(
                    staged, 0, $elemSegment:L, $elemOffset:L, $bucket:T.ELEM_SIZE);
                """))
        .build();
  }

  private MethodSpec get() {
    return method("get", map.nullable(value.type()), "A copy of the value of a key, or null.\n")
        .addCode(
            isInBucket()
                ? byPlace("", "$locate:L", "return null;")
                : lookUp("$find:L", "return null;"))
        .addCode(
            fill(
                """
                $elem:Lreturn $read:L;
                """))
        .build();
  }

  private MethodSpec find() {
    return method(
            "find", map.nullable(value.flyweight()), "The value of a key where it lies, or null.\n")
        .addCode(lookUp("$find:L", "return null;"))
        .addCode(
            fill(
                """
                $elem:Lreturn $shown:L;
                """))
        .build();
  }

  private MethodSpec findInto() {
    return method("find", TypeName.BOOLEAN, "Shows the value of a key, if there is one.\n")
        .addParameter(value.flyweight(), "flyweight")
        .addStatement("$T.nonNull(flyweight, $S)", FIELD_CHECK, "flyweight")
        .addCode(lookUp("$find:L", "return false;"))
        .addCode(
            fill(
                """
                $showFound:L;
                return true;
                """))
        .build();
  }

  private MethodSpec at() {
    return method("at", value.flyweight(), "The value of a key where it lies.\n")
        .addJavadoc("\n@throws java.util.NoSuchElementException if the map does not have the key\n")
        .addCode(lookUp("$expect:L", "throw $absent:L;"))
        .addCode(
            fill(
                """
                $elem:Lreturn $shown:L;
                """))
        .build();
  }

  private MethodSpec atInto() {
    return method("at", TypeName.VOID, "Shows the value of a key where it lies.\n")
        .addJavadoc("\n@throws java.util.NoSuchElementException if the map does not have the key\n")
        .addParameter(value.flyweight(), "flyweight")
        .addStatement("$T.nonNull(flyweight, $S)", FIELD_CHECK, "flyweight")
        .addCode(lookUp("$expect:L", "throw $absent:L;"))
        .addCode(
            fill(
                """
                $showFound:L;
                """))
        .build();
  }

  private MethodSpec findOrInsert() {
    return method(
            "findOrInsert",
            value.flyweight(),
            "The value of a key where it lies; if the key is new, the value is all zero.\n")
        .addCode(
            fill(
                """
                $take:Llong place = $assign:L;
                $elem:Lreturn $assigned:L;
                """))
        .build();
  }

  private MethodSpec findOrInsertInto() {
    return method(
            "findOrInsert",
            TypeName.BOOLEAN,
            "Shows the value of a key; true if the key is new and the value all zero.\n")
        .addParameter(value.flyweight(), "flyweight")
        .addCode(
            fill(
                """
                $check:T.nonNull(flyweight, "flyweight");
                long before = size();
                $take:Lshow($assign:L, $number:L, flyweight);
                return size() > before;
                """))
        .build();
  }

  /**
   * Expression: a new flyweight over the value at {@code place}. Not a method: C2 leaves calls out
   * of line at places that it holds to be rare, as a hit among misses, but never constructors; so
   * the flyweight needs no object there either.
   */
  private CodeBlock shown(CodeBlock segment, CodeBlock offset) {
    return CodeBlock.of(
        "new $T($L,$W$L,$Wepoch(),$W$L)", value.flyweight(), segment, offset, map.key().number());
  }

  /** Statements: looks a key up whose value is then shown where it was found. */
  private CodeBlock lookUp(String place, String whenAbsent) {
    if (isInBucket()) {
      return CodeBlock.builder()
          .add(fill("$take:L"))
          .add(ByHead.head(map))
          .add(ByHead.atHomeOrElsewhere(map, fill(whenAbsent + "\n")))
          .build();
    }
    return byPlace("$head:L", place, whenAbsent);
  }

  private CodeBlock byPlace(String head, String place, String whenAbsent) {
    return fill(
        """
        $take:LHEADlong place = PLACE;
        if (place == $place:T.ABSENT) {
          WHEN
        }
        """
            .replace("HEAD", head)
            .replace("PLACE", place)
            .replace("WHEN", whenAbsent));
  }

  /** Whether a value that was found is known by its slot, bucket and segment. */
  private boolean isInBucket() {
    return map.isFoundByHead() && !map.layout().isFlat();
  }

  /** Whether it is known by its slot in the slab where the look-up began. */
  private boolean isInSlab() {
    return map.isFoundByHead() && map.layout().isFlat();
  }

  /** Expression: a copy; see RecordMethods for why it may not be read as flyweights read. */
  private CodeBlock read() {
    if (isInSlab()) {
      return value.hasStructs()
          ? map.fill("$flyweight:T.read(slabOf(head), $bucket:T.elemOffset(0, place))")
          : CodeBlock.of("$T.read($L, $L)", value.flyweight(), foundSegment(), foundOffset());
    }
    return value.hasStructs()
        ? map.fill("$flyweight:T.read($elemSlab:L, $elemInSlab:L)")
        : map.fill("$flyweight:T.read($elemSegment:L, $elemOffset:L)");
  }

  /** Expression: the segment of a value just found. */
  private CodeBlock foundSegment() {
    return map.isFoundByHead() ? CodeBlock.of("segment") : map.fill("$elemSegment:L");
  }

  /** Expression: the offset of such a value in that. */
  private CodeBlock foundOffset() {
    if (isInBucket()) {
      return map.fill("$bucket:T.elemOffset(bucket, slot)");
    }
    return map.fill(isInSlab() ? "$bucket:T.elemOffset(originOf(head), place)" : "$elemOffset:L");
  }

  /** Expression that shows a value just found. */
  private CodeBlock showFound() {
    return map.isFoundByHead()
        ? CodeBlock.of(
            "flyweight.show(\n    $L,$W$L,$Wepoch(),$W$L)",
            foundSegment(),
            foundOffset(),
            map.key().number())
        : map.fill("show(place, $number:L, flyweight)");
  }

  private CodeBlock fill(String code) {
    Map<String, CodeBlock> shown =
        Map.of(
            "shown",
            shown(foundSegment(), foundOffset()),
            "assigned",
            shown(map.fill("$elemSegment:L"), map.fill("$elemOffset:L")),
            "read",
            read(),
            "showFound",
            showFound());
    return map.fill(code, map.lookUps(key, shown));
  }

  private MethodSpec.Builder method(String name, TypeName type, String javadoc) {
    return Operations.method(name, type, javadoc, key);
  }
}
