package dev.inplace.processor.random;

import static dev.inplace.processor.random.ExportedStruct.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.export.ExportFolder;
import dev.inplace.processor.export.GoTool;
import dev.inplace.processor.export.NativeTool;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random structs, from their source in Java to the compilers of C, Go and Rust. They are new ones
 * each time; {@code -Dstructs.seed=...} brings back those of a failure.
 */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"go-amd64", "go-386", "c-x86_64", "c-i386"})
class RandomExportsTest {
  private static final long SEED = Long.getLong("structs.seed", new SecureRandom().nextInt());
  private static final int COUNT = Integer.getInteger("structs.count", 1000);

  private static RandomBuild build = new RandomBuild(List.of(), List.of(), List.of());
  private static ExportFolder folder;

  @Parameter private String model;

  @BeforeParameterizedClassInvocation
  static void export(String model) throws Exception {
    System.out.printf("Random structs, %s: -Dstructs.seed=%d repeats them%n", model, SEED);
    folder = ExportFolder.temporary();
    build = RandomBuild.of(model, SEED, COUNT);
    for (ExportedStruct struct : build.all()) {
      struct.write(folder);
    }
    folder.write("c/report.h", ReportChecks.inC(build.all()));
    folder.write("go/report.go", ReportChecks.inGo(build.all()));
  }

  @AfterParameterizedClassInvocation
  static void delete() throws IOException {
    folder.close();
  }

  /** The compilers run side by side, one a processor: they take most of the time of the tests. */
  @TestFactory
  Stream<DynamicTest> compilersComeToTheSameLayouts() {
    List<NativeTool> tools = NativeTool.compilers(model.endsWith("64") ? 64 : 32).toList();
    try (ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<String>> messages =
          tools.stream().map(tool -> processors.submit(() -> tool.messages(folder))).toList();
      return IntStream.range(0, tools.size())
          .mapToObj(
              i ->
                  DynamicTest.dynamicTest(
                      tools.get(i).toString(), () -> accepts(tools.get(i), messages.get(i))));
    }
  }

  private static void accepts(NativeTool tool, Future<String> messages) throws Exception {
    tool.assumeInstalled();
    assertThat(messages.get()).as("structs.seed=%d", SEED).isEmpty();
  }

  @Test
  void goFilesAreFormatted() throws IOException {
    NativeTool format = GoTool.format();
    format.assumeInstalled();
    assertThat(format.messages(folder)).as("structs.seed=%d", SEED).isEmpty();
  }

  @Test
  void everyFileHasADeclarationOrAReason() {
    assertThat(build.plain().size()).isEqualTo(COUNT);
    assertThat(build.controlled().size()).isEqualTo(COUNT);
    assertThat(build.bits().size()).isEqualTo(model.startsWith("c-") ? COUNT : 0);
    assertNone(build.all(), struct -> struct.isDeclaredInC() == struct.saysWhyNotInC());
    assertNone(build.all(), struct -> struct.isDeclaredInGo() == struct.saysWhyNotInGo());
    assertNone(build.all(), struct -> struct.isDeclaredInRust() == struct.saysWhyNotInRust());
  }

  @Test
  void cExpressesAllAndOthersWhatTheyCan() {
    long plain = build.plain().stream().filter(ExportedStruct::isDeclaredInGo).count();
    long controlled = build.controlled().stream().filter(ExportedStruct::isDeclaredInGo).count();
    System.out.printf(
        "Random structs, %s, declared in Go: %d of %d plain ones, %d of %d controlled ones%n",
        model, plain, COUNT, controlled, COUNT);
    assertNone(build.all(), struct -> !struct.isDeclaredInC());
    assertThat(plain).isPositive();
    assertNone(build.plain(), struct -> !struct.isDeclaredInRust());
    assertThat(build.controlled().stream().filter(ExportedStruct::isDeclaredInRust).count())
        .isBetween(1L, COUNT - 1L);
    assertThat(controlled).isBetween(1L, COUNT - 1L);
    // In Go nothing ends with a field of no bytes, as it may in C.
    assertNone(
        build.plain(),
        struct ->
            struct.saysWhyNotInGo()
                && (model.startsWith("go")
                    || !(struct.endsWithNoBytes() || struct.goFile().contains("it contains"))));
  }

  @Test
  void compilersAreAskedForEachOffset() {
    assertNone(build.all(), struct -> struct.checksInC() != struct.numbers());
    assertNone(
        build.all(), struct -> struct.isDeclaredInGo() && struct.checksInGo() != struct.numbers());
    assertNone(
        build.all(),
        struct -> struct.isDeclaredInRust() && struct.checksInRust() != struct.numbers());
  }

  /** A compiler that was given the padding would have nothing to compute, and prove nothing. */
  @Test
  void plainStructsLeaveAllOffsetsToTheCompiler() {
    assertNone(build.plain(), struct -> struct.header().contains("__attribute__"));
    assertNone(build.plain(), struct -> struct.header().contains("#pragma"));
    assertNone(build.plain(), struct -> struct.hasPaddingInC() && !needsPaddingInC(struct));
    assertNone(build.plain(), ExportedStruct::hasPaddingInGo);
    assertThat(build.plain().stream().filter(this::needsPaddingInC).count()).isLessThan(COUNT / 2);
  }

  @Test
  void controlledStructsAreControlledInCAsTheUserSaysAndNotOtherwise() {
    build.controlled().forEach(RandomExportsTest::hasControlOfTheUserOnly);
    assertNone(build.controlled(), struct -> struct.hasPaddingInC() && !needsPaddingInC(struct));
    assertThat(build.controlled().stream().filter(this::needsPaddingInC).count())
        .isBetween(1L, COUNT * 3L / 4);
  }

  private static void assertNone(List<ExportedStruct> structs, Predicate<ExportedStruct> wrong) {
    assertThat(structs.stream().filter(wrong)).as("structs.seed=%d", SEED).isEmpty();
  }

  private boolean needsPaddingInC(ExportedStruct struct) {
    boolean hasByteOfGo = model.startsWith("go") && struct.endsWithNoBytes();
    return hasByteOfGo || struct.record().asksForPadding();
  }

  private static void hasControlOfTheUserOnly(ExportedStruct struct) {
    String source = struct.record().source();
    List<String> alignments = all("@Align\\((?:value = )?(\\d+)", source);
    assertThat(all("aligned\\((\\d+)\\)", struct.header()))
        .as(source)
        .isEqualTo(alignments.stream().filter(alignment -> !alignment.equals("1")).toList());
    List<String> pack = all("\\(pack = (\\d+)", source);
    assertThat(all("^#pragma pack\\(push, (\\d+)\\)$", struct.header()))
        .as(source)
        .isEqualTo(pack.stream().filter(most -> !most.equals("0")).toList());
    // There is nothing to pack in a field of bytes.
    assertThat(all("(packed)", struct.header()))
        .as(source)
        .hasSizeLessThanOrEqualTo(all("(@Packed)", source).size());
  }
}
