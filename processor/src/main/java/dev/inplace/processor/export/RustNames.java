package dev.inplace.processor.export;

import java.util.Locale;
import java.util.Set;

/** The Rust spelling of names, in ASCII. Keywords and primitive types are no names there. */
final class RustNames {
  private static final Set<String> TAKEN =
      Set.of(
          ("abstract as async await become box break const continue crate do dyn else enum extern"
                  + " false final fn for gen if impl in let loop macro match mod move mut override"
                  + " priv pub ref return self Self static struct super trait true try type typeof"
                  + " unsafe unsized use virtual where while yield bool i8 i16 i32 i64 isize u8 u16"
                  + " u32 u64 usize f32 f64 union")
              .split(" "));

  /** The files that are the root of a crate. */
  private static final Set<String> ROOTS = Set.of("lib", "main");

  private RustNames() {}

  static String spell(String name) {
    if (Counterpart.isPadding(name)) {
      return "padding_" + name.replace("padding", "");
    }
    String spelled =
        Identifiers.replace(
            name, point -> point < 128 && (Character.isLetterOrDigit(point) || point == '_'));
    return TAKEN.contains(spelled) ? spelled + "_" : spelled;
  }

  /** The module, and the file, of a struct. */
  static String module(String struct) {
    String module = spell(spell(struct).toLowerCase(Locale.ROOT));
    return ROOTS.contains(module) ? module + "_" : module;
  }
}
