package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.Flyweight;
import dev.inplace.annotation.Struct;
import dev.inplace.processor.InplaceProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module of a user's that exports nothing and opens nothing, compiled and run. */
class ConsumerModuleTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info.java",
          """
          module demo {
            requires dev.inplace;
            requires static dev.inplace.annotation;
            provides Runnable with demo.Inspector;
          }
          """,
          "Point.java",
          """
          package demo;
          import dev.inplace.annotation.*;
          @Struct @StructMap(key = long.class) record Point(int x, int y) {}
          """,
          "Way.java",
          """
          package demo;
          import dev.inplace.annotation.*;
          @Struct(name = "Road") record Way(Point from, Point to) {}
          """,
          "Inspector.java",
          """
          package demo;
          import dev.inplace.info.StructInfo;
          import dev.inplace.info.Structs;
          import java.util.List;
          public final class Inspector implements Runnable {
            @Override public void run() {
              require(Structs.registered().isEmpty());
              StructInfo way = Structs.find("demo.Way").orElseThrow();
              require(way == RoadFlyweight.INFO);
              require(Structs.find("demo.Point").orElseThrow() == PointFlyweight.INFO);
              require(Structs.registered().equals(List.of(PointFlyweight.INFO, way)));
              try (LongPointMap points = LongPointMap.create()) {
                points.findOrInsert(1).x(2).y(3);
                require(points.toString().equals("LongPointMap of 1 {1 = Point[x=2, y=3]}"));
              }
            }
            private static void require(boolean condition) {
              if (!condition) throw new AssertionError();
            }
          }
          """);

  @TempDir Path directory;

  @Test
  void itsStructsAreFoundByNameAndItsMapsWork() throws IOException {
    compile();
    ModuleFinder finder = ModuleFinder.of(directory.resolve("classes"), place(Flyweight.class));
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration().resolveAndBind(finder, ModuleFinder.of(), Set.of("demo"));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
    assertThat(layer.findModule("demo").orElseThrow().getDescriptor().exports()).isEmpty();
    ServiceLoader.load(layer, Runnable.class).findFirst().orElseThrow().run();
  }

  private static Path place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** With all warnings, as errors. */
  private void compile() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      files.add(Files.writeString(directory.resolve(source.getKey()), source.getValue()));
    }
    List<String> options =
        List.of(
            "-Xlint:all,-processing",
            "-Werror",
            "-d",
            directory.resolve("classes").toString(),
            "--module-path",
            place(Struct.class) + File.pathSeparator + place(Flyweight.class));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new InplaceProcessor()));
      assertThat(task.call()).as(messages.toString()).isTrue();
    }
    assertThat(messages.toString()).isEmpty();
  }
}
