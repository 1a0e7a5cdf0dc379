package dev.inplace.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class JavaLangTest {

  @Test
  void secondStructOfAPackageAsksTheCompilerForNoType() {
    Elements elements = compiled("package demo; record First() {} record Second() {}");
    TypeElement first = elements.getTypeElement("demo.First");
    TypeElement second = elements.getTypeElement("demo.Second");
    List<String> asked = new ArrayList<>();
    JavaLang javaLang = new JavaLang(recording(elements, asked));
    assertThat(javaLang.isRedefinedBeside(first)).isFalse();
    assertThat(asked).containsExactlyInAnyOrder("java.lang.First", "java.lang.Second");
    assertThat(javaLang.isRedefinedBeside(second)).isFalse();
    assertThat(asked).hasSize(2);
  }

  @Test
  void packageWithAClassNamedLikeOneOfJavaLang() {
    Elements elements = compiled("package demo; record First() {} enum Override { ON }");
    assertThat(new JavaLang(elements).isRedefinedBeside(elements.getTypeElement("demo.First")))
        .isTrue();
  }

  private static Elements compiled(String source) {
    return ((JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-proc:none"),
                    null,
                    List.of(JavaFileObjects.forSourceString("demo.First", source))))
        .getElements();
  }

  /** A compiler's elements that remember which types are looked for. */
  private static Elements recording(Elements elements, List<String> asked) {
    return (Elements)
        Proxy.newProxyInstance(
            Elements.class.getClassLoader(),
            new Class<?>[] {Elements.class},
            (_, method, arguments) -> {
              if (method.getName().equals("getTypeElement")) {
                asked.add(arguments[arguments.length - 1].toString());
              }
              return method.invoke(elements, arguments);
            });
  }
}
