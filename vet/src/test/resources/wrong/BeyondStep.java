import dev.inplace.vet.people.*;
import java.util.ArrayList;
import java.util.List;

/** Flyweights of cursors and visitors beyond their step. */
class BeyondStep {
  private PersonFlyweight best;

  int afterNext(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    cursor.next();
    PersonFlyweight first = cursor.value();
    cursor.next();
    // BUG: Diagnostic contains: [FlyweightBeyondStep]
    return first.age();
  }

  Person oldest(LongPersonMap map) {
    PersonFlyweight oldest = null;
    for (LongPersonMap.Cursor cursor = map.cursor(); cursor.next(); ) {
      PersonFlyweight one = cursor.value();
      // BUG: Diagnostic contains: is used after next
      if (oldest == null || oldest.age() < one.age()) {
        oldest = one;
      }
    }
    return oldest.toRecord();
  }

  Person last(LongPersonMap map) {
    PersonFlyweight last = null;
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      last = cursor.value();
    }
    // BUG: Diagnostic contains: is used after next
    return last.toRecord();
  }

  List<PersonFlyweight> all(LongPersonMap map) {
    List<PersonFlyweight> all = new ArrayList<>();
    for (LongPersonMap.Cursor cursor = map.cursor(); cursor.next(); ) {
      // BUG: Diagnostic contains: is kept in a collection
      all.add(cursor.value());
    }
    return all;
  }

  List<PersonFlyweight> allVisited(LongPersonMap map) {
    List<PersonFlyweight> all = new ArrayList<>();
    // BUG: Diagnostic contains: is kept in a collection
    map.forEach((key, value) -> all.add(value));
    return all;
  }

  void visitedToField(LongPersonMap map) {
    map.forEach(
        (key, value) -> {
          if (value.age() > 3) {
            // BUG: Diagnostic contains: is kept in a field
            best = value;
          }
        });
  }

  void visitedToArray(LongPersonMap map) {
    PersonFlyweight[] found = new PersonFlyweight[1];
    // BUG: Diagnostic contains: is kept in an array
    map.forEach((key, value) -> found[0] = value);
  }

  void keyToField(HomePersonMap map, List<HomeFlyweight> homes) {
    // BUG: Diagnostic contains: is kept in a collection
    map.forEach((key, value) -> homes.add(key));
  }

  void textBeyondStep(StringPersonMap map, List<CharSequence> texts) {
    for (StringPersonMap.Cursor cursor = map.cursor(); cursor.next(); ) {
      // BUG: Diagnostic contains: is kept in a collection
      texts.add(cursor.key());
    }
  }

  long beforeNext(LongPersonMap map) {
    // BUG: Diagnostic contains: key of a cursor is called before next
    return map.cursor().key();
  }

  void removedTwice(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    while (cursor.next()) {
      cursor.remove();
      // BUG: Diagnostic contains: remove of a cursor is called after remove
      cursor.remove();
    }
  }

  void afterClear(LongPersonMap map) {
    LongPersonMap.Cursor cursor = map.cursor();
    cursor.next();
    map.clear();
    // BUG: Diagnostic contains: value of a cursor is called after clear
    cursor.value();
  }

  static class Best implements LongPersonMap.Visitor {
    private PersonFlyweight best;

    @Override
    public void visit(long key, PersonFlyweight value) {
      // BUG: Diagnostic contains: is kept in a field
      best = value;
    }
  }
}
