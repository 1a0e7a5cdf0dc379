package dev.inplace.samples.calls;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Handles of C's functions, by the JDK's linker. */
@SuppressWarnings("restricted") // calls of C need native access
final class CFunction {
  private static final Linker LINKER = Linker.nativeLinker();

  private CFunction() {}

  static MethodHandle of(String name, MemoryLayout result, MemoryLayout... parameters) {
    return LINKER.downcallHandle(find(name), FunctionDescriptor.of(result, parameters));
  }

  static MethodHandle ofVoid(String name, MemoryLayout... parameters) {
    return LINKER.downcallHandle(find(name), FunctionDescriptor.ofVoid(parameters));
  }

  private static MemorySegment find(String name) {
    return LINKER.defaultLookup().findOrThrow(name);
  }

  /** A call with a result. */
  interface Call<T> {
    T run() throws Throwable;
  }

  /** A call without one: a block, since an expression would be one with a result. */
  interface VoidCall {
    void run() throws Throwable;
  }

  /** Makes a call: a handle declares every Throwable, and C throws none. */
  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(VoidCall call) {
    call(
        () -> {
          call.run();
          return true;
        });
  }
}
