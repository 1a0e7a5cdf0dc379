package dev.inplace.processor.diagnostic;

import dev.inplace.processor.model.Origin;

/**
 * One thing to tell the user.
 *
 * @param code which situation it is
 * @param origin the component or type it is about
 * @param problem what is wrong, with the values
 * @param fix what to write instead
 */
public record Diagnostic(Code code, Origin origin, String problem, String fix) {

  /** {@code [Code] Type.field: problem}, and the fix on a line of its own. */
  public String message() {
    return "[" + code.key() + "] " + origin + ": " + problem + "\nfix: " + fix;
  }
}
