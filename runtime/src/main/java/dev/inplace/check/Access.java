package dev.inplace.check;

/**
 * How maps reach their own memory: {@code -Dinplace.access}, read once into a constant, so that the
 * JIT drops what is not used.
 *
 * <p><i>checked</i>, the default: through the segments of their slabs. The JDK asks at each access
 * whether it lies within the slab, whether that is still there, and whether the thread may use it.
 *
 * <p><i>raw</i>: by address, through one segment that is all of memory. To the JIT that segment is
 * a constant, so the JDK's three questions cost nothing; what they were about is promised by the
 * map instead. Flyweights have ended before their memory is given back, which the state of the map
 * tells; whether a thread may use it is asked by the map and by its flyweights; links are followed
 * only to where a bucket is. That takes native access, which has to be granted. With {@code
 * -Dinplace.checkptr=off} flyweights and spans ask nothing, and a mistake can crash the JVM.
 *
 * <p>Whatever is over a segment of the user's, and each segment that is handed out, is checked by
 * the JDK in both modes.
 */
public final class Access {
  /** Whether maps reach their memory by address. */
  public static final boolean RAW;

  private static final String PROPERTY = "inplace.access";

  static {
    String mode = System.getProperty(PROPERTY, "checked");
    RAW = mode.equals("raw");
    if (!RAW && !mode.equals("checked")) {
      System.getLogger("dev.inplace")
          .log(
              System.Logger.Level.WARNING,
              "access: -D%s=%s is neither checked nor raw; it is checked"
                  .formatted(PROPERTY, mode));
    }
  }

  private Access() {}
}
