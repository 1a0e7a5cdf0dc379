package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.compile.Javac;
import dev.inplace.benchmarks.map.Agrona;
import dev.inplace.benchmarks.map.Eclipse;
import dev.inplace.benchmarks.map.Fastutil;
import dev.inplace.benchmarks.map.HashMapOfObjects;
import dev.inplace.benchmarks.map.HashMapOfRecords;
import dev.inplace.benchmarks.map.Hppc;
import dev.inplace.benchmarks.map.Inplace;
import dev.inplace.benchmarks.map.InplaceFlat;
import dev.inplace.benchmarks.map.Koloboke;
import dev.inplace.benchmarks.pauses.Growing;
import dev.inplace.benchmarks.pauses.NoMap;
import dev.inplace.benchmarks.report.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The measurements in processes of their own, without JMH. */
final class ChildPlan {
  /** Chronicle Map does not grow: it wants to be told how many entries there will be. */
  private static final List<Class<?>> GROWING =
      List.of(
          NoMap.class,
          Inplace.class,
          InplaceFlat.class,
          HashMapOfRecords.class,
          HashMapOfObjects.class,
          Fastutil.class,
          Hppc.class,
          Eclipse.class,
          Agrona.class,
          Koloboke.class);

  private static final String ENTRIES = "10000000";
  private static final String FILLS = "5";
  private static final List<Integer> STRUCTS = List.of(10, 100, 1_000, 3_000);

  private ChildPlan() {}

  /** The time of single inserts and the memory in use: once, since each process fills several. */
  static List<Task> growth() {
    List<Task> tasks = new ArrayList<>();
    for (Class<?> subject : GROWING) {
      List<String> jvmArguments = new ArrayList<>(List.of("-Xmx12g"));
      jvmArguments.addAll(flags(subject));
      String name = Words.GROWTH + ", " + subject.getAnnotation(Subject.class).value();
      tasks.add(
          Child.java(name, 1, jvmArguments, Growing.class, subject.getName(), ENTRIES, FILLS));
    }
    return tasks;
  }

  /** The flags that a subject asks for. */
  static List<String> flags(Class<?> subject) {
    org.openjdk.jmh.annotations.Fork fork =
        subject.getAnnotation(org.openjdk.jmh.annotations.Fork.class);
    return fork == null ? List.of() : List.of(fork.jvmArgsAppend());
  }

  static List<Task> compile(int rounds) {
    List<Task> tasks = new ArrayList<>();
    for (int structs : STRUCTS) {
      String name = Words.COMPILE + ", " + structs;
      tasks.add(
          Child.java(name, rounds, List.of("-Xmx4g"), Javac.class, Integer.toString(structs)));
    }
    return tasks;
  }

  /** In Go and C++, where the script finds them. */
  static List<Task> natively(int rounds) {
    Path script = Path.of("benchmarks", "native", "run");
    return List.of(new Child(Words.MAP + ", native", rounds, List.of(script.toString())));
  }
}
