package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A form in which users may give a key.
 *
 * @param parameters what is given
 * @param take statements that hold a key given so; {@code hash} is its hash afterwards
 * @param absent expression, after these: what {@code at} throws if the map does not have the key
 */
record KeyForm(List<ParameterSpec> parameters, CodeBlock take, CodeBlock absent) {

  /** A key that is one value, {@code key}, which messages name. */
  static KeyForm of(TypeName type, CodeBlock take) {
    return new KeyForm(
        List.of(ParameterSpec.builder(type, "key").build()), take, CodeBlock.of("absent(key)"));
  }

  /** Whether one value of this type is all that is given. */
  boolean is(TypeName type) {
    return parameters.size() == 1 && parameters.getFirst().type().equals(type);
  }

  /** Adds the parameters to a method that users call. */
  void addTo(MethodSpec.Builder method) {
    parameters.forEach(method::addParameter);
  }
}
