package dev.inplace.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.lock.LockMessagesTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EveryCodeIsTestedTest {
  private static final List<Class<?>> TESTS =
      List.of(
          AlignMessagesTest.class,
          AtomicMessagesTest.class,
          BitsMessagesTest.class,
          BudgetMessagesTest.class,
          BuildMismatchTest.class,
          BytesMessagesTest.class,
          ClassPathTest.class,
          ColumnsMessagesTest.class,
          CompilerMessagesTest.class,
          CodeMessagesTest.class,
          ComponentMessagesTest.class,
          ChecksToldTest.class,
          LockMessagesTest.class,
          MapMessagesTest.class,
          ModelMessagesTest.class,
          NameMessagesTest.class,
          OffsetMessagesTest.class,
          OptionMessagesTest.class,
          OrdersMessagesTest.class,
          PackMessagesTest.class,
          PaddingAdviceTest.class,
          PointersMessagesTest.class,
          RecordMessagesTest.class,
          ReleaseTest.class,
          TailMessagesTest.class,
          TextMessagesTest.class,
          UnresolvedTypesTest.class,
          WithoutStructTest.class,
          WordMessagesTest.class);

  @Test
  void everyCodeHasOneTestThatFixesItsMessage() {
    List<Code> tested =
        TESTS.stream()
            .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
            .map((Method method) -> method.getAnnotation(Tells.class))
            .filter(Objects::nonNull)
            .map(Tells::value)
            .toList();
    assertThat(tested).containsExactlyInAnyOrder(Code.values());
  }

  @Test
  void everyCodeIsDocumented() {
    assertThat(Code.values())
        .allSatisfy(code -> assertThat(code.documentation()).matches("[@A-Z].*\\."));
    assertThat(Arrays.stream(Code.values()).map(Code::key)).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsOnThePageOfErrors() throws IOException {
    String page = Files.readString(Path.of("../docs/errors.md"));
    assertThat(Code.values())
        .allSatisfy(
            code ->
                assertThat(page).contains("\n### " + code.key() + "\n\n" + code.documentation()));
  }
}
