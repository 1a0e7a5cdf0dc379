package dev.inplace.processor.export;

import java.util.Set;

/** The C spelling of names. Keywords of C and C++ and macros of gcc are not names of fields. */
final class CNames {
  private static final Set<String> TAKEN =
      Set.of(
          // C
          "auto",
          "extern",
          "inline",
          "register",
          "restrict",
          "signed",
          "sizeof",
          "struct",
          "typedef",
          "typeof",
          "typeof_unqual",
          "union",
          "unsigned",
          "asm",
          // C++, in which the struct may be wrapped
          "and",
          "and_eq",
          "alignas",
          "alignof",
          "bitand",
          "bitor",
          "bool",
          "char8_t",
          "char16_t",
          "char32_t",
          "compl",
          "concept",
          "constexpr",
          "consteval",
          "constinit",
          "const_cast",
          "co_await",
          "co_return",
          "co_yield",
          "decltype",
          "delete",
          "dynamic_cast",
          "explicit",
          "export",
          "friend",
          "mutable",
          "namespace",
          "noexcept",
          "not",
          "not_eq",
          "nullptr",
          "operator",
          "or",
          "or_eq",
          "reinterpret_cast",
          "requires",
          "static_assert",
          "static_cast",
          "template",
          "thread_local",
          "typeid",
          "typename",
          "using",
          "virtual",
          "wchar_t",
          "xor",
          "xor_eq",
          // types of fields, which a field of that name would hide in C++
          "int8_t",
          "int16_t",
          "int32_t",
          "int64_t",
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "intptr_t",
          "uintptr_t",
          // macros without underscores
          "linux",
          "unix",
          "i386",
          "NULL",
          "offsetof");

  private CNames() {}

  static String spell(String name) {
    String spelled = Identifiers.replace(name, CNames::isAccepted);
    if (spelled.startsWith("_")) {
      return "f" + spelled; // reserved for the implementation
    }
    return TAKEN.contains(spelled) || isLikeMacro(spelled) ? spelled + "_" : spelled;
  }

  private static boolean isAccepted(int point) {
    return point < 128 && (Character.isLetterOrDigit(point) || point == '_');
  }

  /** True for a name like the macros of {@code stdint.h}: {@code INT8_MAX}, {@code UINT64_C}. */
  private static boolean isLikeMacro(String name) {
    return name.matches("[A-Z0-9]+_(MIN|MAX|C|WIDTH)")
        || name.matches("[A-Z0-9]+_[A-Z0-9]+_(MIN|MAX|WIDTH)");
  }
}
