package dev.inplace.processor.render.map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** A kind of values of varying size. */
sealed interface VaryingKind permits TextKind, ListKind {

  /** The class that shows a value in place. */
  ClassName view();

  /** The name of such a value in class comments. */
  String noun();

  /** The alignment of the bytes. */
  CodeBlock alignment();

  /** The operations that set a value, or copy it out, with one form of a key. */
  List<MethodSpec> copies(MapCode map, KeyForm key);

  /** Those of a read-only map. */
  List<MethodSpec> readOnlyCopies(MapCode map, KeyForm key);

  /** Expression: the value in a slot as text. */
  CodeBlock storedText(CodeBlock elem);

  /** Boolean expression: the views {@code theirs} and {@code cursor.value()} are equal. */
  CodeBlock areEqual();

  /** Adds the types inside the map. */
  void addToMap(TypeSpec.Builder type, MapCode map);
}
