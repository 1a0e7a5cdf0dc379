package dev.inplace.benchmarks.run;

import dev.inplace.benchmarks.Subject;
import dev.inplace.benchmarks.file.ChronicleFile;
import dev.inplace.benchmarks.file.InplaceFile;
import dev.inplace.benchmarks.file.InplaceFlatFile;
import dev.inplace.benchmarks.file.LmdbFile;
import dev.inplace.benchmarks.file.MapDbFile;
import dev.inplace.benchmarks.file.Storing;
import dev.inplace.benchmarks.map.ChronicleInPlace;
import dev.inplace.benchmarks.report.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measurements of maps in files, in processes of their own. */
final class FilePlan {
  /** Each with the class that has the flags of its process. */
  private static Map<Class<?>, Class<?>> subjects() {
    Map<Class<?>, Class<?>> subjects = new LinkedHashMap<>();
    subjects.put(InplaceFile.class, InplaceFile.class);
    subjects.put(InplaceFlatFile.class, InplaceFlatFile.class);
    subjects.put(ChronicleFile.class, ChronicleInPlace.class);
    subjects.put(LmdbFile.class, LmdbFile.class);
    subjects.put(MapDbFile.class, MapDbFile.class);
    return subjects;
  }

  private static final int ENTRIES = Integer.getInteger("files.entries", 1_000_000);

  /** Each process repeats what it measures. */
  private static final int ROUNDS = 2;

  private FilePlan() {}

  static List<Task> full() {
    List<Task> tasks = new ArrayList<>();
    subjects()
        .forEach(
            (subject, flags) -> {
              List<String> jvmArguments =
                  new ArrayList<>(List.of("-Xmx4g", "--enable-native-access=ALL-UNNAMED"));
              jvmArguments.addAll(ChildPlan.flags(flags));
              String name = Words.FILES + ", " + subject.getAnnotation(Subject.class).value();
              String entries = Integer.toString(ENTRIES);
              tasks.add(
                  Child.java(
                      name, ROUNDS, jvmArguments, Storing.class, subject.getName(), entries));
            });
    return tasks;
  }
}
