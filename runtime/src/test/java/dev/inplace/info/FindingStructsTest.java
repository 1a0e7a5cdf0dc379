package dev.inplace.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingStructsTest {
  private static final String HORSE = "dev.inplace.info.Stable.Horse";

  /** One that has the flyweight, and nothing else, anew. */
  private static final class OtherLoader extends ClassLoader {
    private static final String FLYWEIGHT = "dev.inplace.info.HorseFlyweight";

    OtherLoader() {
      super(FindingStructsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.equals(FLYWEIGHT) || findLoadedClass(name) != null) {
          return super.loadClass(name, resolve);
        }
        byte[] bytes = bytes();
        return defineClass(name, bytes, 0, bytes.length);
      }
    }

    private static byte[] bytes() {
      try (InputStream in = FindingStructsTest.class.getResourceAsStream("HorseFlyweight.class")) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aRecordIsFoundByItsNameAndItsClassInitialised() {
    StructInfo found = Structs.find(HORSE).orElseThrow();
    assertThat(found.name()).isEqualTo(HORSE);
    assertThat(found).isSameAs(HorseFlyweight.INFO);
    assertThat(Structs.registered()).contains(found);
    assertThat(Structs.dump(MemorySegment.ofArray(new byte[8]), 0, HORSE)).startsWith(HORSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "Horse",
        "dev.inplace.info.Horse", // another record's flyweight has the name that is looked for
        "dev.inplace.info.Structs",
        "java.lang.String",
        "dev.inplace.info.stable.horse",
        "dev/inplace/info/Horse",
        "[I",
      })
  void whatIsNoStructIsNotFound(String name) {
    assertThat(Structs.find(name)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Structs.dump(MemorySegment.ofArray(new byte[8]), 0, name))
        .withMessageStartingWith("there is no struct " + name + "\nfix: ");
  }

  @Test
  void classesThatAreNoStructsHaveNone() {
    assertThat(Structs.find(String.class)).isEmpty();
    assertThat(Structs.find(int[].class)).isEmpty();
    assertThat(Structs.find(new Object() {}.getClass())).isEmpty();
  }

  @Test
  void twoLoadersHaveAStructEach() {
    OtherLoader loader = new OtherLoader();
    StructInfo other = Structs.find(HORSE, loader).orElseThrow();
    assertThat(other).isEqualTo(HorseFlyweight.INFO).isNotSameAs(HorseFlyweight.INFO);
    assertThat(Structs.find(HORSE, loader).orElseThrow()).isSameAs(other);
    assertThat(Structs.find(HORSE).orElseThrow()).isSameAs(HorseFlyweight.INFO);
    assertThat(Structs.find(HORSE, null)).isEmpty();
  }

  @Test
  void aLoaderThatIsGoneLeavesNothingBehind() throws InterruptedException {
    WeakReference<ClassLoader> loader = new WeakReference<>(registerAnew());
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (!loader.refersTo(null) && Instant.now().isBefore(end)) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(loader.refersTo(null)).isTrue();
  }

  private static ClassLoader registerAnew() {
    OtherLoader loader = new OtherLoader();
    assertThat(Structs.find(HORSE, loader)).isPresent();
    return loader;
  }
}
