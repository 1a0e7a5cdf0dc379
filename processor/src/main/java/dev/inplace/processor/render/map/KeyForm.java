package dev.inplace.processor.render.map;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A form in which users pass a key.
 *
 * @param parameters of the key
 * @param take statements that hold a key of this form; {@code hash} is its hash afterwards
 * @param absent expression, after these: the error of {@code at} for an absent key
 */
record KeyForm(List<ParameterSpec> parameters, CodeBlock take, CodeBlock absent) {

  /** A key of one value, {@code key}, which messages name. */
  static KeyForm of(TypeName type, CodeBlock take) {
    return new KeyForm(
        List.of(ParameterSpec.builder(type, "key").build()), take, CodeBlock.of("absent(key)"));
  }

  /** True if the form is a single value of this type. */
  boolean is(TypeName type) {
    return parameters.size() == 1 && parameters.getFirst().type().equals(type);
  }

  /** Adds the parameters to a public method. */
  void addTo(MethodSpec.Builder method) {
    parameters.forEach(method::addParameter);
  }
}
