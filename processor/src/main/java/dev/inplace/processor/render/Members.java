package dev.inplace.processor.render;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The methods of a class being generated. A component's own accessors win: a derived method of the
 * same name and parameters is left out, and reported.
 */
public final class Members {
  private final Set<String> taken = new HashSet<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Consumer<String> leftOut;

  /**
   * @param components the accessors that win
   * @param leftOut receives the name of each derived method that is left out
   */
  public Members(List<MethodSpec> components, Consumer<String> leftOut) {
    components.forEach(method -> taken.add(signature(method)));
    this.leftOut = leftOut;
  }

  /** Adds accessors of components, and methods whose signature no component can have. */
  public void add(List<MethodSpec> own) {
    methods.addAll(own);
  }

  /** Adds methods that a component may displace. */
  public void addDerived(List<MethodSpec> derived) {
    for (MethodSpec method : derived) {
      if (!taken.add(signature(method))) {
        leftOut.accept(method.name());
      } else {
        methods.add(method);
      }
    }
  }

  /** The methods in order. */
  List<MethodSpec> all() {
    return List.copyOf(methods);
  }

  public void addTo(TypeSpec.Builder type) {
    type.addMethods(methods);
  }

  private static String signature(MethodSpec method) {
    return method.name() + method.parameters().stream().map(ParameterSpec::type).toList();
  }
}
