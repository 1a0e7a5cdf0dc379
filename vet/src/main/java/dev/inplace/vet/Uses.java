package dev.inplace.vet;

import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what is done with that which maps have handed out. */
final class Uses {
  /** An array of the method's own, which may keep what was looked up. */
  static final String LOCAL_ARRAY = "an array of this method";

  private final Walk walk;

  Uses(Walk walk) {
    this.walk = walk;
  }

  /** Something is read, written, called or passed on. */
  void use(Tree place, Value value) {
    for (Value.Taken taken : value.taken()) {
      Found found = taken.found();
      Facts.Ending ending = walk.now.ended.get(found);
      Facts.Ending step = walk.now.passed.get(found);
      if (ending != null) {
        add(
            taken.isSegment() ? Check.SEGMENT_BEYOND_FLYWEIGHT : Check.FLYWEIGHT_AFTER_END,
            place,
            taken,
            "is used after " + text(ending) + ", which may end it");
      } else if (step != null && !taken.isSegment()) {
        add(Check.FLYWEIGHT_BEYOND_STEP, place, taken, "is used after " + text(step));
      }
    }
  }

  /** Something is used whose map is closed before anyone can. */
  void returned(Tree place, Value value) {
    use(place, value);
    for (Value.Taken taken : Sets.union(value.taken(), captured(value))) {
      if (walk.resources.contains(taken.found().map)) {
        add(
            taken.isSegment() ? Check.SEGMENT_BEYOND_FLYWEIGHT : Check.FLYWEIGHT_AFTER_END,
            place,
            taken,
            "is returned, and try closes its map");
      }
    }
    if (value.map() != null && walk.resources.contains(value.map())) {
      walk.findings.add(
          Check.MAP_AFTER_CLOSE,
          place,
          value.map(),
          value.map().name() + " is returned, and try closes it",
          null);
    }
  }

  /** Something is put where it outlives the statement. */
  void kept(Tree place, Value value, String where) {
    if (!Names.holdsShown(ASTHelpers.getType(place), walk.state)) {
      captured(place, value, "is kept in " + where + ", by code that runs later");
      return;
    }
    for (Value.Taken taken : value.taken()) {
      boolean isMine =
          switch (taken.found().how) {
            case POINTED -> where.equals("a field");
            case LOOK_UP -> where.equals(LOCAL_ARRAY);
            case STEP -> false;
          };
      boolean isFine = taken.isSegment() ? where.equals(LOCAL_ARRAY) : isMine;
      if (!isFine) {
        keep(place, taken, "is kept in " + where);
      }
    }
  }

  /** Something is given to another thread. */
  void elsewhere(Tree place, Value value) {
    if (Names.holdsShown(ASTHelpers.getType(place), walk.state)) {
      value.taken().forEach(taken -> keep(place, taken, "is given to another thread"));
    }
    captured(place, value, "is given to another thread");
  }

  private void captured(Tree place, Value value, String what) {
    captured(value).forEach(taken -> keep(place, taken, what));
  }

  /** The variables around some code that it uses. */
  private Set<Value.Taken> captured(Value value) {
    Set<Value.Taken> captured = new LinkedHashSet<>();
    for (Tree code : value.code()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
          if (!Paths.isField(name)) {
            for (Value.Taken taken : walk.now.value(ASTHelpers.getSymbol(name)).taken()) {
              if (taken.found().how != Found.How.POINTED || taken.isSegment()) {
                captured.add(taken);
              }
            }
          }
          return null;
        }
      }.scan(code, null);
    }
    return captured;
  }

  private void keep(Tree place, Value.Taken taken, String what) {
    Check check = Check.FLYWEIGHT_KEPT;
    if (taken.isSegment()) {
      check = Check.SEGMENT_BEYOND_FLYWEIGHT;
    } else if (taken.found().how == Found.How.STEP) {
      check = Check.FLYWEIGHT_BEYOND_STEP;
    }
    add(check, place, taken, what);
  }

  private void add(Check check, Tree place, Value.Taken taken, String what) {
    Found found = taken.found();
    String thing = taken.isSegment() ? "a segment of a flyweight" : "a flyweight";
    String message =
        "%s of %s, found in line %d, %s".formatted(thing, found.map.name(), found.line, what);
    boolean isAgain = check == Check.FLYWEIGHT_AFTER_END && place instanceof IdentifierTree;
    walk.findings.add(check, place, taken, message, isAgain ? found.again : null);
  }

  private static String text(Facts.Ending ending) {
    return "%s in line %d".formatted(ending.operation(), ending.line());
  }
}
