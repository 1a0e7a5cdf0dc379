package dev.inplace.processor.compile;

import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A compiler that drops generated sources. It would read them in another round, and compare the
 * name of each file with all others.
 */
final class WithoutSources extends ForeignCompiler {

  @Override
  Object create(Filer filer, Method method, Object[] arguments) throws Throwable {
    return method.getName().equals("createSourceFile")
        ? new Dropped()
        : method.invoke(filer, arguments);
  }

  private static final class Dropped extends SimpleJavaFileObject {
    Dropped() {
      super(URI.create("dropped:///Dropped.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
