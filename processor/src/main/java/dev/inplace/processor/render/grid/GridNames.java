package dev.inplace.processor.render.grid;

import com.palantir.javapoet.ClassName;

/** JavaPoet's names of the classes of {@code inplace-hazelcast}, and of Hazelcast itself. */
final class GridNames {
  private static final String PACKAGE = "dev.inplace.hazelcast";

  static final ClassName BATCH = ClassName.get(PACKAGE, "Batch");
  static final ClassName DOUBLE_FIELD = ClassName.get(PACKAGE, "DoubleField");
  static final ClassName ENTRY = ClassName.get(PACKAGE, "Entry");
  static final ClassName FIELD_OPERATION = ClassName.get(PACKAGE, "FieldOperation");
  static final ClassName GRID = ClassName.get(PACKAGE, "Grid");
  static final ClassName HAZELCAST = ClassName.get("com.hazelcast.core", "HazelcastInstance");
  static final ClassName LOADING = ClassName.get(PACKAGE, "Loading");
  static final ClassName LONG_FIELD = ClassName.get(PACKAGE, "LongField");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName PATH = ClassName.get(PACKAGE, "Path");
  static final ClassName STRUCT_TYPE = ClassName.get(PACKAGE, "StructType");
  static final ClassName VALUE_FIELD = ClassName.get(PACKAGE, "ValueField");

  private GridNames() {}
}
