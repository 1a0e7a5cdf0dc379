package dev.inplace.vet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of the runtime and of the JDK that the checks know, by name. */
final class Names {
  private static final Supplier<Type> MAP = Suppliers.typeFromString("dev.inplace.map.OffHeapMap");
  private static final Supplier<Type> CURSOR =
      Suppliers.typeFromString("dev.inplace.map.MapCursor");
  private static final Supplier<Type> ARENA = Suppliers.typeFromString("java.lang.foreign.Arena");
  private static final Supplier<Type> FLYWEIGHT = Suppliers.typeFromString("dev.inplace.Flyweight");
  private static final Supplier<Type> SPAN = Suppliers.typeFromString("dev.inplace.Span");
  private static final Supplier<Type> SEGMENT =
      Suppliers.typeFromString("java.lang.foreign.MemorySegment");

  private static final Supplier<Type> REFERENCE =
      Suppliers.typeFromString("java.lang.ref.Reference");

  /** Types whose objects keep what their methods and constructors are given. */
  private static final List<Supplier<Type>> KEEPERS =
      types(
          "java.util.Collection",
          "java.util.Map",
          "java.util.concurrent.atomic.AtomicReference",
          "java.util.concurrent.CompletableFuture",
          "java.lang.ThreadLocal",
          "java.lang.ref.Reference");

  /** Types whose methods and constructors let another thread run what they are given. */
  private static final List<Supplier<Type>> THREADS =
      types(
          "java.lang.Thread",
          "java.lang.Thread.Builder",
          "java.util.Timer",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ForkJoinTask",
          "java.util.concurrent.FutureTask");

  private Names() {}

  private static List<Supplier<Type>> types(String... names) {
    return Stream.of(names).map(Suppliers::typeFromString).toList();
  }

  private static boolean is(@Nullable Type type, Supplier<Type> of, VisitorState state) {
    Type wanted = of.get(state);
    return type != null && wanted != null && ASTHelpers.isSubtype(type, wanted, state);
  }

  static boolean isMap(@Nullable Type type, VisitorState state) {
    return is(type, MAP, state);
  }

  static boolean isCursor(@Nullable Type type, VisitorState state) {
    return is(type, CURSOR, state);
  }

  static boolean isArena(@Nullable Type type, VisitorState state) {
    return is(type, ARENA, state);
  }

  static boolean isFlyweight(@Nullable Type type, VisitorState state) {
    return is(type, FLYWEIGHT, state);
  }

  static boolean isSpan(@Nullable Type type, VisitorState state) {
    return is(type, SPAN, state);
  }

  static boolean isSegment(@Nullable Type type, VisitorState state) {
    return is(type, SEGMENT, state);
  }

  /** True if objects of a type show bytes that may belong to a map. */
  static boolean isShown(@Nullable Type type, VisitorState state) {
    return isFlyweight(type, state)
        || isSpan(type, state)
        || isSegment(type, state)
        || (type != null && type.tsym.getQualifiedName().contentEquals("java.lang.CharSequence"));
  }

  /** True if a type shows bytes, or is an array or a generic type of those. */
  static boolean holdsShown(@Nullable Type type, VisitorState state) {
    if (type == null) {
      return false;
    }
    if (isShown(type, state) || isShown(state.getTypes().elemtype(type), state)) {
      return true;
    }
    return type.allparams().stream().anyMatch(argument -> isShown(argument, state));
  }

  static boolean isReference(Type type, VisitorState state) {
    return is(type, REFERENCE, state);
  }

  static boolean keeps(Type type, VisitorState state) {
    return KEEPERS.stream().anyMatch(keeper -> is(type, keeper, state));
  }

  static boolean runsElsewhere(Type type, VisitorState state) {
    return THREADS.stream().anyMatch(thread -> is(type, thread, state));
  }

  /** True if a class is generated, or a part of the library: they keep what users must not. */
  static boolean isLibrary(Symbol.ClassSymbol type, VisitorState state) {
    return isMap(type.type, state)
        || isCursor(type.type, state)
        || isFlyweight(type.type, state)
        || isSpan(type.type, state)
        || type.getAnnotationMirrors().stream()
            .anyMatch(mirror -> mirror.type.tsym.getSimpleName().contentEquals("Generated"));
  }
}
