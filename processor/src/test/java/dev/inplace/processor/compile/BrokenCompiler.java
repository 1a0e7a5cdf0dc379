package dev.inplace.processor.compile;

import java.lang.reflect.Method;
import javax.annotation.processing.Filer;

/** A compiler that cannot write files. */
final class BrokenCompiler extends ForeignCompiler {
  private final Throwable failure;

  /** The exception at each creation of a file. */
  BrokenCompiler(Throwable failure) {
    this.failure = failure;
  }

  @Override
  Object create(Filer filer, Method method, Object[] arguments) throws Throwable {
    throw failure;
  }
}
