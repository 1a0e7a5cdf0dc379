package dev.inplace.processor.oracle;

/** Why a struct cannot be expressed in Java; of several reasons the first of these counts. */
enum Obstacle {
  KEPT_ASIDE("contains a struct kept aside, and no row tells that one's size and alignment");

  private final String text;

  Obstacle(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
