package dev.inplace.check;

/** The operations that end the flyweights of a map. */
public enum Ending {
  INSERT("an insert of a new key"),
  REMOVE("a removal"),
  CLEAR("a clear"),
  CLOSE("a close"),
  COMPACT("a compact"),
  COMMIT("a commit"),
  ASSIGN("a put or findOrInsert in strict mode"),
  SHIFT("an insert or removal of a struct"),
  RESIZE("a change of the size of a value"),
  STEP("the next step of an iteration");

  private static final Ending[] BY_NUMBER = values();

  private final String operation;

  Ending(String operation) {
    this.operation = operation;
  }

  /** Its number, noted instead of the constant: a store of a reference costs a GC barrier. */
  @SuppressWarnings("EnumOrdinal") // never outlives the process
  byte number() {
    return (byte) ordinal();
  }

  static Ending of(byte number) {
    return BY_NUMBER[number];
  }

  /** The operation, as messages name it. */
  String operation() {
    return operation;
  }
}
