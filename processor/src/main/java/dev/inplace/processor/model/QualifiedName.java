package dev.inplace.processor.model;

import java.util.List;

/**
 * The name of a declared type: its package and the simple names from the outermost class inwards.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames at least one
 */
public record QualifiedName(String packageName, List<String> simpleNames) {

  /** The simple name of the source file that carries a package's annotations. */
  static final String PACKAGE = "package-info";

  public QualifiedName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** A top-level type. */
  public static QualifiedName of(String packageName, String simpleName) {
    return new QualifiedName(packageName, List.of(simpleName));
  }

  /** The name that stands for a package. */
  public static QualifiedName ofPackage(String packageName) {
    return of(packageName, PACKAGE);
  }

  /** The innermost name: {@code Person} of {@code example.Outer.Person}. */
  public String simpleName() {
    return simpleNames.getLast();
  }

  /** The name in source code: {@code example.Outer.Person}. */
  public String canonical() {
    return qualify(String.join(".", simpleNames));
  }

  /** The name of the class file: {@code example.Outer$Person}. */
  public String binary() {
    return qualify(String.join("$", simpleNames));
  }

  private String qualify(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  @Override
  public String toString() {
    return canonical();
  }
}
