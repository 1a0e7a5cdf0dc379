package dev.inplace.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.samples.simulation.Particles.Particle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParticlesTest {

  @Test
  void contactsAreThoseOfAllPairs() {
    SplittableRandom random = new SplittableRandom(2);
    try (Arena arena = Arena.ofConfined();
        CellRunMap cells = CellRunMap.create()) {
      Particles box = new Particles(ParticleSpan.allocate(arena, 500), cells);
      for (ParticleFlyweight particle : box.particles()) {
        particle.x(random.nextDouble(20)).y(random.nextDouble(20));
      }
      for (int step = 0; step < 5; step++) {
        List<Particle> all = box.particles().stream().toList();
        long expected = 0;
        for (Particle one : all) {
          expected += all.stream().filter(two -> isNear(one, two)).count();
        }
        box.sort();
        assertThat(box.contacts()).isEqualTo(expected / 2).isPositive();
        box.move();
      }
    }
  }

  private static boolean isNear(Particle one, Particle two) {
    double distance = Math.hypot(one.x() - two.x(), one.y() - two.y());
    return distance > 0 && distance < 1;
  }

  @Test
  void theProgramPrintsFiveSteps() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Particles.run(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .allMatch(line -> line.matches("step \\d+: \\d+ contacts in \\d+ cells"));
  }
}
