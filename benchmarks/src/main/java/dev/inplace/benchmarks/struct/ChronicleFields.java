package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Subject;
import net.openhft.chronicle.bytes.Byteable;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.values.Values;
import org.openjdk.jmh.annotations.Fork;

/** Chronicle Values: references that are pointed at native memory. */
@Subject("Chronicle Values")
@Fork(
    jvmArgsAppend = {
      "-Dchronicle.analytics.disable=true",
      "--sun-misc-unsafe-memory-access=allow",
      "--enable-native-access=ALL-UNNAMED",
      "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
      "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED",
      "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
      "--add-opens=java.base/java.io=ALL-UNNAMED",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/java.util=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"
    })
public class ChronicleFields extends FieldAccess {
  private final BytesStore<?, ?> ticks =
      BytesStore.nativeStoreWithFixedCapacity((long) STRUCTS * Tick.BYTES);
  private final TickValue shown = Values.newNativeReference(TickValue.class);
  private final TickValue other = Values.newNativeReference(TickValue.class);

  private TickValue show(TickValue value, int index) {
    ((Byteable) value).bytesStore(ticks, (long) index * Tick.BYTES, Tick.BYTES);
    return value;
  }

  @Override
  int count(int index) {
    return show(shown, index).getCount();
  }

  @Override
  double sum(int index) {
    return show(shown, index).getSum();
  }

  @Override
  void write(int index, int count, double sum) {
    TickValue value = show(shown, index);
    value.setCount(count);
    value.setSum(sum);
  }

  @Override
  void add(int index, int count, double sum) {
    TickValue value = show(shown, index);
    value.addCount(count);
    value.addSum(sum);
  }

  @Override
  void copy(int from, int to) {
    show(shown, to).copyFrom(show(other, from));
  }
}
