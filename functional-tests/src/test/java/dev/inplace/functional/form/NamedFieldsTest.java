package dev.inplace.functional.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.LittleEndian;
import dev.inplace.info.FieldInfo;
import dev.inplace.info.FieldKind;
import dev.inplace.info.StructInfo;
import dev.inplace.info.Structs;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields read and written by {@code INFO}, in structs of every form. */
class NamedFieldsTest {
  private static final int RECORDS = 50;

  private final Arena arena = Arena.ofConfined();
  private final Random random = new Random(25);

  @AfterEach
  void free() {
    arena.close();
  }

  static Stream<Form<?, ?>> forms() {
    return FormsTest.forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  <R extends Record & ByHand, F extends Flyweight> void valuesAreTheFlyweights(Form<R, F> form)
      throws ReflectiveOperationException {
    StructInfo info = Structs.find(form.type().type()).orElseThrow();
    for (int i = 0; i < RECORDS; i++) {
      R record = form.random().apply(random);
      MemorySegment memory = arena.allocate(info.size(), info.alignment());
      F flyweight = form.set().apply(form.of().apply(memory, 0L), record);
      MemorySegment copy = arena.allocate(info.size());
      for (FieldInfo field : info.fields()) {
        Object value = field.get(memory, 0);
        field.set(copy, 0, value);
        if (!field.isArray() && field.kind() != FieldKind.STRUCT) {
          assertThat(value).isEqualTo(read(flyweight, field.name()));
        }
      }
      assertThat(copy.toArray(LittleEndian.BYTE)).isEqualTo(record.bytes().array());
    }
  }

  private static Object read(Flyweight flyweight, String field)
      throws ReflectiveOperationException {
    Method reader = flyweight.getClass().getMethod(field);
    reader.setAccessible(true);
    return reader.invoke(flyweight);
  }
}
