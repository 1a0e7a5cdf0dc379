package dev.inplace.processor.compile;

import dev.inplace.processor.diagnostic.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test that fixes message, file and line of a code. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {
  Code value();
}
