package dev.inplace.processor.parse;

import dev.inplace.annotation.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Codes;
import dev.inplace.processor.model.Codes.Constant;
import dev.inplace.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A parser of the codes of an enum's constants. */
final class CodesParser {
  private static final int LARGEST = Integer.BYTES;

  private final TypeElement type;
  private final Origin origin;
  private final Diagnostics diagnostics;

  CodesParser(TypeElement type, Origin origin, Diagnostics diagnostics) {
    this.type = type;
    this.origin = origin;
    this.diagnostics = diagnostics;
  }

  /** The codes; empty if the enum has none, or with a diagnostic if they are not good ones. */
  Optional<Codes> parse() {
    List<Element> constants =
        type.getEnclosedElements().stream()
            .filter(enclosed -> enclosed.getKind() == ElementKind.ENUM_CONSTANT)
            .<Element>map(constant -> constant)
            .toList();
    if (constants.stream().noneMatch(constant -> Annotations.has(constant, Code.class))) {
      warnOfOrdinals(constants.size());
      return Optional.empty();
    }
    Codes codes = new Codes(constants.stream().map(this::constant).toList());
    List<String> problems = problems(codes);
    problems.stream().findFirst().ifPresent(this::refuse);
    return problems.isEmpty() ? Optional.of(codes) : Optional.empty();
  }

  private Constant constant(Element constant) {
    GivenValues given = new GivenValues(constant, Code.class, origin, diagnostics);
    return new Constant(
        constant.getSimpleName().toString(), given.number("value"), given.isTrue("unknown"));
  }

  private static List<String> problems(Codes codes) {
    List<String> problems = new ArrayList<>();
    Map<Long, String> names = new HashMap<>();
    String unknown = "";
    for (Constant constant : codes.all()) {
      if (constant.code().isEmpty() && !constant.unknown()) {
        problems.add(constant.name() + " has no code, and others have one");
      }
      constant
          .code()
          .map(code -> names.putIfAbsent(code, constant.name()))
          .ifPresent(
              other ->
                  problems.add(
                      "%s and %s have the code %d"
                          .formatted(other, constant.name(), constant.code().get())));
      if (constant.unknown() && !unknown.isEmpty()) {
        problems.add("both " + unknown + " and " + constant.name() + " stand for unknown codes");
      }
      unknown = constant.unknown() ? constant.name() : unknown;
    }
    if (!codes.fit(LARGEST)) {
      problems.add("its codes need more than four bytes");
    }
    return problems;
  }

  private void refuse(String problem) {
    diagnostics.add(
        dev.inplace.processor.diagnostic.Code.BAD_CODE,
        origin,
        type.getQualifiedName() + ": " + problem,
        "write @Code(n) on each constant, with numbers that differ, of at most 32 bits");
  }

  /** Most likely the number that a constructor takes is meant, and not the ordinal. */
  private void warnOfOrdinals(int constants) {
    if (constants > 0
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(CodesParser::takesCode)) {
      diagnostics.add(
          dev.inplace.processor.diagnostic.Code.ENUM_BY_ORDINAL,
          origin,
          "%s is stored as its ordinal, 0 to %d, and its constructor takes a number that may be meant"
              .formatted(type.getQualifiedName(), constants - 1),
          "write @Code(n) on each constant, or @SuppressWarnings(\""
              + dev.inplace.processor.diagnostic.Code.ENUM_BY_ORDINAL.key()
              + "\") on the record");
    }
  }

  private static boolean takesCode(ExecutableElement constructor) {
    return constructor.getParameters().stream()
        .findFirst()
        .map(parameter -> parameter.asType().getKind())
        .filter(
            kind ->
                switch (kind) {
                  case BYTE, SHORT, CHAR, INT, LONG -> true;
                  default -> false;
                })
        .isPresent();
  }
}
