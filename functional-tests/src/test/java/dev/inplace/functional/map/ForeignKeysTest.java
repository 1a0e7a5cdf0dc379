package dev.inplace.functional.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.LittleEndian;
import dev.inplace.functional.fixtures.Coin;
import dev.inplace.functional.fixtures.DirtyKeys;
import dev.inplace.functional.fixtures.KeySet;
import dev.inplace.functional.fixtures.Maps;
import dev.inplace.functional.fixtures.NestedKey;
import dev.inplace.functional.fixtures.NestedKeyStatsMap;
import dev.inplace.functional.fixtures.PaddedKey;
import dev.inplace.functional.fixtures.PaddedKeyStatsMap;
import dev.inplace.functional.fixtures.StatsFlyweight;
import dev.inplace.functional.fixtures.TextKey;
import dev.inplace.functional.fixtures.TextKeyFlyweight;
import dev.inplace.functional.fixtures.TextKeyStatsMap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A key in foreign memory is the key that its fields say, whatever the other bytes are. */
class ForeignKeysTest {

  @Test
  void garbageBehindTheTextDoesNotCount() {
    try (Arena arena = Arena.ofConfined();
        TextKeyStatsMap map = TextKeyStatsMap.create()) {
      map.put(new TextKey("A", "LAX"), Maps.value(1));
      MemorySegment foreign = arena.allocate(24).fill((byte) 0xEE);
      write(foreign, 5, "A\0Z" + "LAX\0?");
      TextKeyFlyweight key = TextKeyFlyweight.ofUnaligned(foreign, 5);
      assertThat(map.get(key)).isEqualTo(Maps.value(1));
      assertThat(map.findOrInsert(key, new StatsFlyweight())).isFalse();
      assertThat(map.remove(key)).isTrue();
      assertThat(map.findOrInsert(key, new StatsFlyweight())).isTrue();
      map.forEach(
          (stored, value) -> {
            assertThat(stored.originBytes().toArray(LittleEndian.BYTE))
                .isEqualTo(new byte[] {'A', 0, 0});
            assertThat(stored.destinationBytes().toArray(LittleEndian.BYTE))
                .isEqualTo(new byte[] {'L', 'A', 'X', 0, 0});
          });
      assertThat(map.contains(new TextKey("A", "LAX"))).isTrue();
    }
  }

  @Test
  void theForeignMemoryIsNotChanged() {
    try (Arena arena = Arena.ofConfined();
        TextKeyStatsMap map = TextKeyStatsMap.create()) {
      MemorySegment foreign = arena.allocate(24).fill((byte) 0xEE);
      write(foreign, 5, "A\0Z" + "LAX\0?");
      byte[] before = foreign.toArray(LittleEndian.BYTE);
      map.findOrInsert(TextKeyFlyweight.ofUnaligned(foreign, 5));
      map.remove(TextKeyFlyweight.ofUnaligned(foreign.asReadOnly(), 5));
      assertThat(foreign.toArray(LittleEndian.BYTE)).isEqualTo(before);
    }
  }

  @Test
  void paddingDoesNotCount() {
    try (Arena arena = Arena.ofConfined();
        PaddedKeyStatsMap map = PaddedKeyStatsMap.create()) {
      PaddedKey key = new PaddedKey((byte) 7, -1, (short) 9);
      map.put(key, Maps.value(1));
      DirtyKeys dirty = new DirtyKeys(arena, 1);
      for (int i = 0; i < 100; i++) {
        assertThat(map.get(dirty.padded(key))).isEqualTo(Maps.value(1));
      }
      assertThat(map.get(dirty.padded(new PaddedKey((byte) 7, -1, (short) 8)))).isNull();
      assertThat(map.remove(dirty.padded(key))).isTrue();
    }
  }

  @Test
  void anyByteButZeroIsTrue() {
    try (Arena arena = Arena.ofConfined();
        NestedKeyStatsMap map = NestedKeyStatsMap.create()) {
      NestedKey key =
          new NestedKey(Coin.TAILS, true, new PaddedKey((byte) 1, 2, (short) 3), (short) -1);
      map.put(key, Maps.value(1));
      DirtyKeys dirty = new DirtyKeys(arena, 2);
      assertThat(map.get(dirty.nested(key))).isEqualTo(Maps.value(1));
      NestedKey other = new NestedKey(Coin.TAILS, false, key.inner(), (short) -1);
      assertThat(map.get(dirty.nested(other))).isNull();
    }
  }

  @Test
  void theKeyOfAnEntryOpensTheSameEntry() {
    try (TextKeyStatsMap map = TextKeyStatsMap.create()) {
      KeySet<TextKey> keys = KeySet.texts();
      for (int i = 0; i < 500; i++) {
        map.put(keys.of().apply(i), Maps.value(i));
      }
      map.forEach(
          (key, value) -> {
            assertThat(map.find(key).toRecord()).isEqualTo(value.toRecord());
            map.put(key, Maps.value(-1));
          });
      assertThat(map.size()).isEqualTo(500);
      map.forEach((key, value) -> assertThat(map.remove(key)).isTrue());
      assertThat(map.size()).isEqualTo(0);
    }
  }

  private static void write(MemorySegment segment, long offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    MemorySegment.copy(bytes, 0, segment, LittleEndian.BYTE, offset, bytes.length);
  }
}
