package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form in which users may give a key.
 *
 * @param parameters what is given
 * @param take statement that takes over a key given so, if the look-up does not
 * @param locate expression, after that: the place of the entry, or none
 * @param assign expression, after that: the place of the entry, which is made if there is none
 * @param absent expression, after these: what {@code at} throws where the map does not have the key
 */
record KeyForm(
    List<ParameterSpec> parameters,
    CodeBlock take,
    CodeBlock locate,
    CodeBlock assign,
    CodeBlock absent) {

  /**
   * A key that is one value, {@code key}, which messages name.
   *
   * @param take after which {@code hash} is its hash
   * @param argument that look-ups have before the hash
   */
  static KeyForm of(TypeName type, CodeBlock take, CodeBlock argument) {
    return new KeyForm(
        List.of(ParameterSpec.builder(type, "key").build()),
        take,
        CodeBlock.of("locate($Lhash)", argument),
        CodeBlock.of("locateOrInsert($Lhash, NOT_INLINED)", argument),
        CodeBlock.of("absent(key)"));
  }

  /** A key that is taken over and looked up in one call. */
  static KeyForm ofOneCall(ParameterSpec... parameters) {
    CodeBlock arguments = arguments(List.of(parameters));
    return new KeyForm(
        List.of(parameters),
        CodeBlock.of(""),
        CodeBlock.of("locate($L, NOT_INLINED)", arguments),
        CodeBlock.of("locateOrInsert($L, NOT_INLINED)", arguments),
        CodeBlock.of("absentKey()"));
  }

  /** Whether one value of this type is all that is given. */
  boolean is(TypeName type) {
    return parameters.size() == 1 && parameters.getFirst().type().equals(type);
  }

  /** Adds the parameters to a method that users call. */
  void addTo(MethodSpec.Builder method) {
    parameters.forEach(method::addParameter);
  }

  /** What is given, as arguments. */
  CodeBlock arguments() {
    return arguments(parameters);
  }

  private static CodeBlock arguments(List<ParameterSpec> parameters) {
    return parameters.stream()
        .map(parameter -> CodeBlock.of("$N", parameter))
        .collect(CodeBlock.joining(", "));
  }

  /** What code has names for, besides others. */
  Map<String, CodeBlock> names(Map<String, CodeBlock> others) {
    Map<String, CodeBlock> names = new TreeMap<>(others);
    names.put("take", take);
    names.put("locate", locate);
    names.put("assign", assign);
    names.put("absent", absent);
    return names;
  }
}
