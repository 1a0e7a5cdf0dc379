package dev.inplace.check;

import java.lang.foreign.MemorySegment;

/**
 * The messages about native access, which a module needs to follow a pointer. The restricted call
 * itself is in generated code, since the JDK checks the module of the caller.
 *
 * <p>The JDK has three modes for a module without native access: it allows the call, allows it with
 * a warning (the default of JDK 25), or refuses it. No method reports the mode. Therefore the call
 * is made in each: a message comes before it, and an exception replaces the JDK's.
 */
public final class NativeAccess {
  private NativeAccess() {}

  /** True for a pointer as C has it: a native segment of 0 bytes, and not null. */
  public static boolean isUnsized(MemorySegment pointer) {
    return pointer != null
        && pointer.byteSize() == 0
        && pointer.isNative()
        && pointer.address() != 0;
  }

  /**
   * Logs that a module has no native access, before the JDK warns. The JDK's warning enables native
   * access, so one message is logged for each module.
   *
   * @param user the generated class that follows a pointer
   */
  public static void announce(Class<?> user) {
    if (!user.getModule().isNativeAccessEnabled()) {
      System.getLogger("dev.inplace").log(System.Logger.Level.INFO, message(user));
    }
  }

  /** The error of a JDK that refuses the call. */
  public static IllegalCallerException refused(Class<?> user, IllegalCallerException cause) {
    return new IllegalCallerException(message(user), cause);
  }

  private static String message(Class<?> user) {
    Module module = user.getModule();
    String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
    return ("%s follows a pointer, and %s has no native access\n"
            + "fix: start java with --enable-native-access=%s")
        .formatted(
            user.getName(),
            module.isNamed()
                ? "the module " + name
                : "the unnamed module, which is the class path,",
            name);
  }
}
