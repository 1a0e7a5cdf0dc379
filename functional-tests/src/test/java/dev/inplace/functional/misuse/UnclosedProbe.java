package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.ref.WeakReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A program that forgets to close a map, and others that need not be told of. */
final class UnclosedProbe {
  private static final Logger LOGGER = Logger.getLogger("dev.inplace");

  private UnclosedProbe() {}

  public static void main(String[] args) throws InterruptedException {
    Told told = new Told();
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(told);
    WeakReference<Object> closed = new WeakReference<>(closed());
    WeakReference<Object> inArena = new WeakReference<>(inArena());
    WeakReference<Object> empty = new WeakReference<>(LongAccountMap.create());
    WeakReference<Object> forgotten = new WeakReference<>(forgotten());
    boolean isTold = System.getProperty("inplace.checkptr").equals("strict");
    while (closed.get() != null
        || inArena.get() != null
        || empty.get() != null
        || forgotten.get() != null
        || (isTold && !told.any)) {
      System.gc();
      Thread.sleep(1);
    }
    LongAccountMap open = LongAccountMap.create();
    open.put(1, Account.of(1));
    System.out.println("still open: " + open.size());
  }

  private static LongAccountMap closed() {
    LongAccountMap map = LongAccountMap.create();
    map.put(1, Account.of(1));
    map.close();
    return map;
  }

  private static LongAccountMap inArena() {
    LongAccountMap map = LongAccountMap.create(Arena.ofAuto());
    map.put(1, Account.of(1));
    return map;
  }

  private static LongAccountMap forgotten() {
    LongAccountMap map = LongAccountMap.create();
    map.put(1, Account.of(1));
    return map;
  }

  private static final class Told extends Handler {
    private volatile boolean any;

    @Override
    public void publish(LogRecord record) {
      System.out.println(record.getLevel() + " " + record.getMessage());
      any = true;
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
