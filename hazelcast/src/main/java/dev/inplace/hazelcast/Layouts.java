package dev.inplace.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import dev.inplace.info.LayoutText;
import dev.inplace.info.StructInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layouts of the values of all grids of a cluster, by the name of the map. */
final class Layouts {
  private static final String MAP = "inplace.layouts";
  private static final String FINGERPRINT = "fingerprint ";

  private final IMap<String, String> layouts;
  private final IMap<Object, StructBytes> values;
  private final StructInfo struct;
  private final String own;

  Layouts(HazelcastInstance hazelcast, String map, StructInfo struct) {
    layouts = hazelcast.getMap(MAP);
    values = hazelcast.getMap(map);
    this.struct = struct;
    own = LayoutText.of(struct);
  }

  /**
   * Notes the layout of a new map.
   *
   * @throws OtherLayoutException if the map has values of another one
   */
  void open() {
    @Nullable String other = layouts.putIfAbsent(values.getName(), own);
    if (other != null && fingerprint(other) != struct.fingerprint()) {
      throw refused(other);
    }
  }

  /** The error of a value with another layout, which names the fields that differ. */
  OtherLayoutException refused() {
    return refused(layouts.getOrDefault(values.getName(), own));
  }

  private OtherLayoutException refused(String other) {
    return new OtherLayoutException(
        """
        the map %s holds another layout of %s:
        %s
        fix: use the version of the struct that wrote it, or another map; appended fields: extend()\
        """
            .formatted(
                values.getName(), struct.name(), LayoutText.differences(other, own, "in the map")));
  }

  /**
   * Gives all values the fields that were appended to the struct. A program with the former layout
   * is refused from then on.
   *
   * @throws OtherLayoutException if the present layout is not the beginning of the struct's
   */
  void extend() {
    String former = layouts.getOrDefault(values.getName(), own);
    if (!fieldsOf(own).startsWith(fieldsOf(former))) {
      throw refused(former);
    }
    layouts.set(values.getName(), own);
    long from = fingerprint(former);
    int size = Math.toIntExact(struct.size());
    Map<Object, Long> now =
        values.executeOnEntries(new Extension(from, struct.fingerprint(), size));
    if (!List.of(struct.fingerprint()).containsAll(now.values())) {
      throw refused(former);
    }
  }

  /** The lines of the fields. */
  private static String fieldsOf(String layout) {
    return layout.substring(layout.indexOf('\n') + 1);
  }

  private static long fingerprint(String layout) {
    int from = layout.indexOf(FINGERPRINT) + FINGERPRINT.length();
    return Long.parseUnsignedLong(layout.substring(from, layout.indexOf('\n')), 16);
  }
}
