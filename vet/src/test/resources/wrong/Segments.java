import dev.inplace.Flyweight;
import dev.inplace.vet.people.*;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Segments kept beyond their flyweights. */
class Segments {
  private MemorySegment bytes;

  byte afterPut(LongPersonMap map) {
    MemorySegment segment = map.at(1).segment();
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: [SegmentBeyondFlyweight] a segment of a flyweight of LongPersonMap
    return segment.get(ValueLayout.JAVA_BYTE, 0);
  }

  byte nameAfterRemove(LongPersonMap map) {
    PersonFlyweight ada = map.at(1);
    MemorySegment name = ada.nameBytes();
    map.remove(2);
    // BUG: Diagnostic contains: after remove
    return name.get(ValueLayout.JAVA_BYTE, 0);
  }

  byte sliceAfterClear(LongPersonMap map) {
    MemorySegment slice = Flyweight.segmentOf(map.at(1)).asSlice(0, 8);
    map.clear();
    // BUG: Diagnostic contains: after clear
    return slice.get(ValueLayout.JAVA_BYTE, 0);
  }

  byte spanAfterRemove(LongPersonMap map) {
    MemorySegment others = map.at(1).others().segment();
    map.remove(2);
    // BUG: Diagnostic contains: after remove
    return others.get(ValueLayout.JAVA_BYTE, 0);
  }

  byte afterTry() {
    MemorySegment segment;
    try (LongPersonMap map = LongPersonMap.create()) {
      segment = map.findOrInsert(1).segment();
    }
    // BUG: Diagnostic contains: after the end of try
    return segment.get(ValueLayout.JAVA_BYTE, 0);
  }

  void inField(LongPersonMap map) {
    // BUG: Diagnostic contains: is kept in a field
    bytes = map.at(1).segment();
  }

  void inList(LongPersonMap map, List<MemorySegment> all) {
    // BUG: Diagnostic contains: is kept in a collection
    map.forEach((key, value) -> all.add(value.segment()));
  }

  void copiedTooLate(LongPersonMap map, MemorySegment target) {
    MemorySegment segment = map.at(1).segment();
    map.put(2, Person.of(2));
    // BUG: Diagnostic contains: after put
    MemorySegment.copy(segment, 0, target, 0, 8);
  }
}
