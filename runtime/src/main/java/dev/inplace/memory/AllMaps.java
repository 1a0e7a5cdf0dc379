package dev.inplace.memory;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The native memory of all maps of the JVM outside user arenas, and its limit, {@code
 * -Dinplace.limit=512m}. The limit is a number of bytes, or of KiB, MiB or GiB with {@code k},
 * {@code m} or {@code g}.
 */
public final class AllMaps {
  private static final String PROPERTY = "inplace.limit";
  private static final Pattern BYTES = Pattern.compile("([0-9]{1,18})([kKmMgG]?)");
  private static final long LIMIT = limit(System.getProperty(PROPERTY));
  private static final AtomicLong USED = new AtomicLong();

  private AllMaps() {}

  /** Bytes allocated and not freed. */
  public static long bytesUsed() {
    return USED.get();
  }

  /** The limit in bytes; {@link Long#MAX_VALUE} if it is not set. */
  public static long limit() {
    return LIMIT;
  }

  /** Counts bytes of a coming allocation; false if they exceed the limit. */
  static boolean take(long size) {
    for (long used = USED.get(); size <= LIMIT - used; used = USED.get()) {
      if (USED.compareAndSet(used, used + size)) {
        return true;
      }
    }
    return false;
  }

  /** Counts freed bytes. */
  static void give(long size) {
    USED.addAndGet(-size);
  }

  /** The memory of all maps and its limit, for a message. */
  static String describe() {
    return "%d in all maps, limited by -D%s=%s"
        .formatted(bytesUsed(), PROPERTY, System.getProperty(PROPERTY));
  }

  static long limit(@Nullable String property) {
    if (property == null) {
      return Long.MAX_VALUE;
    }
    Matcher bytes = BYTES.matcher(property);
    if (!bytes.matches()) {
      throw new ExceptionInInitializerError(
          "-D%s=%s is no number of bytes\nfix: give one such as 4096, 64k, 512m or 2g"
              .formatted(PROPERTY, property));
    }
    int shift = 10 * Math.max(0, "_kmg".indexOf(bytes.group(2).toLowerCase(Locale.ROOT)));
    long number = Long.parseLong(bytes.group(1));
    return number > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : number << shift;
  }
}
