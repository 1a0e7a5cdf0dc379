package dev.inplace.check;

/** What ends the flyweights that a map has handed out. */
public enum Ending {
  INSERT("an insert of a new key"),
  REMOVE("a removal"),
  CLEAR("a clear"),
  CLOSE("a close"),
  COMPACT("a compact"),
  ASSIGN("a put or findOrInsert in strict mode");

  private final String operation;

  Ending(String operation) {
    this.operation = operation;
  }

  /** The operation, as messages name it. */
  String operation() {
    return operation;
  }
}
