package dev.inplace.processor.render.accessor;

import static dev.inplace.processor.render.accessor.FieldCode.BASE;
import static dev.inplace.processor.render.accessor.FieldCode.LIVE;
import static dev.inplace.processor.render.accessor.FieldCode.WRITABLE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.inplace.processor.model.Primitive;
import dev.inplace.processor.render.Names;
import dev.inplace.processor.render.NumberCode;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The atomic accessors of a primitive or an enum: the modes of a {@code VarHandle}, under the
 * field's name.
 *
 * <pre>{@code
 * public int countVolatile() {
 *   return (int) LittleEndian.Atomic.INT.getVolatile(live(this), base + COUNT_OFFSET);
 * }
 *
 * public TallyFlyweight countVolatile(int value) {
 *   LittleEndian.Atomic.INT.setVolatile(writable(live(this)), base + COUNT_OFFSET, value);
 *   return this;
 * }
 *
 * public boolean compareAndSetCount(int expected, int value) {
 *   return LittleEndian.Atomic.INT.compareAndSet(
 *       writable(live(this)), base + COUNT_OFFSET, expected, value);
 * }
 *
 * public int getAndAddCount(int delta) {
 *   return (int) LittleEndian.Atomic.INT.getAndAdd(writable(live(this)), base + COUNT_OFFSET, delta);
 * }
 * }</pre>
 *
 * <p>The handles are exact: arguments have the storage's type, and results are cast to it.
 */
record AtomicForms(FieldCode field, Codec codec) {
  private static final String BY_BITS =
      "Bits are compared: a NaN equals one of the same bits, and 0.0 does not equal -0.0.\n";

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(reader("Volatile"));
    methods.add(writer("Volatile"));
    methods.add(reader("Acquire"));
    methods.add(writer("Release"));
    methods.add(reader("Opaque"));
    methods.add(writer("Opaque"));
    if (codec.isExchanged()) {
      methods.add(compareAndSet());
      methods.add(compareAndExchange());
      methods.add(getAndSet());
      methods.add(getAndBound("min", "less"));
      methods.add(getAndBound("max", "greater"));
      if (!codec.storage().isFloating()) {
        methods.add(getAndAdd());
      }
    }
    return methods;
  }

  private MethodSpec reader(String mode) {
    return Methods.reader(field.name() + mode, codec.readType(), result("get" + mode)).build();
  }

  private MethodSpec writer(String mode) {
    return Methods.writer(field, field.name() + mode)
        .addParameter(codec.writeType(), "value")
        .addStatement(call("set" + mode, codec.encode(CodeBlock.of("value"))))
        .addStatement("return this")
        .build();
  }

  private MethodSpec compareAndSet() {
    MethodSpec.Builder method =
        Methods.reader(
            "compareAndSet" + field.capitalized(),
            TypeName.BOOLEAN,
            call("compareAndSet", encoded("expected"), encoded("value")));
    return comparing(method, "Writes a value if the field has the expected one; did it?\n");
  }

  private MethodSpec compareAndExchange() {
    MethodSpec.Builder method =
        Methods.reader(
            "compareAndExchange" + field.capitalized(),
            codec.readType(),
            result("compareAndExchange", encoded("expected"), encoded("value")));
    return comparing(
        method,
        "The value before; if it was the expected one, the field has the other from then on.\n");
  }

  private MethodSpec comparing(MethodSpec.Builder method, String javadoc) {
    if (codec.storage().isFloating()) {
      method.addJavadoc(javadoc + BY_BITS);
    } else {
      method.addJavadoc(javadoc);
    }
    return method
        .addParameter(codec.writeType(), "expected")
        .addParameter(codec.writeType(), "value")
        .build();
  }

  private MethodSpec getAndSet() {
    return Methods.reader(
            "getAndSet" + field.capitalized(),
            codec.readType(),
            result("getAndSet", encoded("value")))
        .addJavadoc("Writes a value; returns the one before.\n")
        .addParameter(codec.writeType(), "value")
        .build();
  }

  /** A loop, since the JVM has no instruction for it; it writes only if the field changes. */
  private MethodSpec getAndBound(String function, String relation) {
    CodeBlock bound = ScalarAccessor.bound(codec, function, "before");
    CodeBlock isKept =
        codec.storage().isFloating()
            ? CodeBlock.of("$T.compare(before, after) == 0", codec.readType().box())
            : ScalarAccessor.isKept(codec, function, "before");
    CodeBlock swap = call("compareAndSet", encoded("before"), encoded("after"));
    return MethodSpec.methodBuilder(
            "getAnd" + (function.equals("min") ? "Min" : "Max") + field.capitalized())
        .addModifiers(Modifier.PUBLIC)
        .returns(codec.readType())
        .addJavadoc(
            "Writes a value if it is $L than the field's; returns the one before.\n", relation)
        .addParameter(codec.writeType(), "value")
        .beginControlFlow("while (true)")
        .addStatement("$T before = $L", codec.readType(), result("getVolatile"))
        .addStatement("$T after = $L", codec.writeType(), bound)
        .beginControlFlow("if ($L$W|| $L)", isKept, swap)
        .addStatement("return before")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec getAndAdd() {
    CodeBlock delta = CodeBlock.of("delta");
    boolean isCut = codec.storage() == Primitive.INT && codec.writeType().equals(TypeName.LONG);
    return Methods.reader(
            "getAndAdd" + field.capitalized(),
            codec.readType(),
            result("getAndAdd", isCut ? CodeBlock.of("(int) $L", delta) : delta))
        .addJavadoc("Adds, and wraps around where the field does; returns the value before.\n")
        .addParameter(codec.writeType(), "delta")
        .build();
  }

  private CodeBlock encoded(String parameter) {
    return codec.encode(CodeBlock.of("$L", parameter));
  }

  /** Expression of the type that readers return: the result of a call. */
  private CodeBlock result(String mode, CodeBlock... arguments) {
    return codec.decode(
        CodeBlock.of("($T) $L", NumberCode.type(codec.storage()), call(mode, arguments)));
  }

  private CodeBlock call(String mode, CodeBlock... arguments) {
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$T.$L", Names.atomicHandles(codec.byteOrder()), codec.storage().name())
            .add(".$L($Z$L,$W$L", mode, isRead(mode) ? LIVE : WRITABLE, field.at(BASE));
    for (CodeBlock argument : arguments) {
      call.add(",$W$L", argument);
    }
    return call.add(")").build();
  }

  private static boolean isRead(String mode) {
    return mode.startsWith("get") && !mode.startsWith("getAnd");
  }
}
