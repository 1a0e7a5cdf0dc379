package dev.inplace.vet;

/** A rule that a walk watches, and how to mend what breaks it. */
enum Check {
  FLYWEIGHT_AFTER_END("find it again after that, or copy it before: toRecord()"),
  FLYWEIGHT_BEYOND_STEP("copy it, value().toRecord(), or note its key and find it again"),
  FLYWEIGHT_KEPT("keep its key and find it again, or keep a copy: toRecord()"),
  SEGMENT_BEYOND_FLYWEIGHT("take segment() of a flyweight found again, or copy the bytes before"),
  MAP_AFTER_CLOSE("close it when nothing uses it any more, or make another");

  final String fix;

  Check(String fix) {
    this.fix = fix;
  }
}
