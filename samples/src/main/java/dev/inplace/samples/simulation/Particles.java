package dev.inplace.samples.simulation;

import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.util.SplittableRandom;

/**
 * The program: particles in a box that repel their neighbours. Neighbours are found by a spatial
 * hash, a map from a cell of the plane to the run of its particles.
 */
record Particles(ParticleSpan particles, CellRunMap cells) {
  private static final int COUNT = 10_000;
  private static final int STEPS = 20;
  private static final double SIDE = 100;
  private static final double REACH = 1; // the side of a cell

  /** A particle with its velocity. */
  @Struct
  public record Particle(double x, double y, double dx, double dy) {}

  /** A square of the plane. */
  @Struct
  public record Cell(int x, int y) {}

  /** The particles of a cell, side by side once they are sorted. */
  @Struct
  @StructMap(key = Cell.class)
  public record Run(long first, long count) {}

  /** Runs the program, which takes no arguments. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    try (Arena arena = Arena.ofConfined();
        CellRunMap cells = CellRunMap.create()) {
      SplittableRandom random = new SplittableRandom(1);
      Particles box = new Particles(ParticleSpan.allocate(arena, COUNT), cells);
      for (ParticleFlyweight particle : box.particles) {
        particle.x(random.nextDouble(SIDE)).y(random.nextDouble(SIDE));
      }
      for (int step = 0; step <= STEPS; step++) {
        box.sort();
        long contacts = box.contacts();
        box.move();
        if (step % 5 == 0) {
          out.println("step " + step + ": " + contacts + " contacts in " + cells.size() + " cells");
        }
      }
    }
  }

  /** Brings the particles of each cell together. */
  void sort() {
    particles.sortByLong(particle -> (long) cell(particle.x()) << 32 | cell(particle.y()));
    cells.clear();
    RunFlyweight run = new RunFlyweight();
    for (long i = 0; i < particles.size(); i++) {
      ParticleFlyweight particle = particles.at(i);
      if (cells.findOrInsert(new Cell(cell(particle.x()), cell(particle.y())), run)) {
        run.first(i);
      }
      run.addCount(1);
    }
  }

  /** Pushes particles within reach apart; returns the number of such pairs. */
  long contacts() {
    long contacts = 0;
    RunFlyweight run = new RunFlyweight();
    for (ParticleFlyweight particle : particles) {
      for (int near = 0; near < 9; near++) {
        Cell cell = new Cell(cell(particle.x()) + near % 3 - 1, cell(particle.y()) + near / 3 - 1);
        if (cells.find(cell, run)) {
          for (ParticleFlyweight other : particles.subspan(run.first(), run.count())) {
            contacts += push(particle, other);
          }
        }
      }
    }
    return contacts / 2;
  }

  private static int push(ParticleFlyweight particle, ParticleFlyweight other) {
    double x = particle.x() - other.x();
    double y = particle.y() - other.y();
    double distance = Math.hypot(x, y);
    if (distance == 0 || distance >= REACH) {
      return 0;
    }
    double force = 0.05 * (REACH - distance) / distance;
    particle.addDx(force * x).addDy(force * y);
    return 1;
  }

  void move() {
    for (ParticleFlyweight particle : particles) {
      particle.x(Math.clamp(particle.x() + particle.dx(), 0, SIDE));
      particle.y(Math.clamp(particle.y() + particle.dy(), 0, SIDE));
    }
  }

  private static int cell(double coordinate) {
    return (int) (coordinate / REACH);
  }
}
