package dev.inplace.benchmarks.struct;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/**
 * One flyweight in a byte order that is named at run time, here the machine's. The JIT has seen
 * both orders at each call, as in a program that reads files of both.
 */
@Subject(Names.IN_ORDER)
public class InplaceInOrder extends FieldAccess {
  private static final int CALLS_OF_EACH_ORDER = 50_000;

  private final MemorySegment memory =
      Arena.ofAuto().allocate(STRUCTS * OrderTickFlyweight.SIZE, OrderTickFlyweight.ALIGNMENT);
  private OrderTickInOrder tick = OrderTickInOrder.of(memory, 0, ByteOrder.LITTLE_ENDIAN);

  /** Structs of zeros, after calls in both orders. */
  public InplaceInOrder() {
    for (int i = 0; i < CALLS_OF_EACH_ORDER; i++) {
      call(ByteOrder.BIG_ENDIAN);
      call(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private void call(ByteOrder order) {
    tick = OrderTickInOrder.of(memory, 0, order);
    write(0, count(0), sum(0));
    add(0, 0, 0);
    copy(0, 0);
  }

  private OrderTickInOrder at(int index) {
    return tick.wrap(memory, index * OrderTickFlyweight.SIZE);
  }

  @Override
  final int count(int index) {
    return at(index).count();
  }

  @Override
  final double sum(int index) {
    return at(index).sum();
  }

  @Override
  final void write(int index, int count, double sum) {
    at(index).count(count).sum(sum);
  }

  @Override
  final void add(int index, int count, double sum) {
    at(index).addCount(count).addSum(sum);
  }

  @Override
  final void copy(int from, int to) {
    OrderTick copy = at(from).toRecord();
    at(to).set(copy);
  }
}
