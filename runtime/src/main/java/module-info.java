/** The library of generated code and its users: flyweights, spans, text, and the off-heap map. */
module dev.inplace {
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.inplace;
  exports dev.inplace.check;
  exports dev.inplace.file;
  exports dev.inplace.info;
  exports dev.inplace.map;
  exports dev.inplace.map.text;
  exports dev.inplace.memory;
}
