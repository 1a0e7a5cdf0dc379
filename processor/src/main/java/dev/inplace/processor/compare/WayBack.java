package dev.inplace.processor.compare;

import dev.inplace.processor.compare.FieldPairs.Pair;
import java.util.List;
import java.util.Optional;

/** The edit that undoes a difference, in words. */
public final class WayBack {
  private static final int MOST_CONSTANTS = 8;

  private final ReportedStruct before;
  private final Optional<Pair> pair;

  private WayBack(ReportedStruct before, Optional<Pair> pair) {
    this.before = before;
    this.pair = pair;
  }

  /** The words, for one of the differences between two versions of a struct. */
  public static String of(Difference difference, ReportedStruct before, ReportedStruct now) {
    Optional<Pair> pair =
        FieldPairs.of(before, now).pairs().stream()
            .filter(found -> found.now().name().equals(difference.field()))
            .findFirst();
    return new WayBack(before, pair).words(difference);
  }

  private String words(Difference difference) {
    return switch (difference.kind()) {
      case MODEL -> "lay it out for " + before.model() + " again";
      case BYTE_ORDER -> "make it " + before.byteOrder() + " again";
      case PACKING -> "give it the packing \"" + before.packing() + "\" again";
      case ADDED -> "remove it";
      case REMOVED -> "put it back";
      case REALIGNED -> "bring its alignment back to " + before.alignment();
      case NESTED, FINGERPRINT -> "bring back what was locked";
      case APPENDED, CONSTANTS_APPENDED -> "take it back";
      case RENAMED, REORDERED, MOVED, RETYPED, RESIZED, CONSTANTS ->
          pair.map(found -> words(difference, found))
              .orElse("bring its size back to " + before.size());
    };
  }

  private static String words(Difference difference, Pair pair) {
    ReportedField field = pair.before();
    return switch (difference.kind()) {
      case RENAMED -> "name it " + field.name() + " again";
      case REORDERED -> "put it back to position " + (pair.positionBefore() + 1);
      case MOVED -> "bring it back to offset " + field.place();
      case CONSTANTS ->
          "write its constants as before, new ones behind them: " + some(field.constants());
      default ->
          field.type().equals(pair.now().type())
              ? "bring its size back to " + field.size()
              : "make it " + field.type() + " again";
    };
  }

  private static String some(List<String> constants) {
    return constants.size() <= MOST_CONSTANTS
        ? String.join(", ", constants)
        : String.join(", ", constants.subList(0, MOST_CONSTANTS)) + ", …";
  }
}
