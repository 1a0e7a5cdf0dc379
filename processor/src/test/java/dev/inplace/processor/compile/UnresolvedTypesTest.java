package dev.inplace.processor.compile;

import static dev.inplace.processor.compile.Build.messages;
import static dev.inplace.processor.compile.Build.process;
import static dev.inplace.processor.compile.Build.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.inplace.processor.InplaceProcessor;
import dev.inplace.processor.diagnostic.Code;
import org.junit.jupiter.api.Test;

class UnresolvedTypesTest {

  @Test
  @Tells(Code.UNRESOLVED_TYPE)
  void typesThatNobodyBrings() {
    Compilation compilation =
        process(
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct
                record Person(
                    Address home,
                    @Length(2) Town[] towns,
                    @Length(Limits.NAME) String name,
                    int[] marks) {
                  @Struct record Family(@Length(4) Person[] members) {}
                }
                """));
    assertThat(messages(compilation))
        .filteredOn(message -> message.contains("fix: "))
        .containsExactly(
            """
            Person.java:5: [UnresolvedType] Person.home: there is no type Address visible here, \
            so nothing is generated for Person
            fix: import or declare Address, or add the library or processor that brings it\
            """,
            """
            Person.java:6: [UnresolvedType] Person.towns: there is no type Town visible here, so \
            nothing is generated for Person
            fix: import or declare Town, or add the library or processor that brings it\
            """,
            """
            Person.java:7: [UnresolvedType] Person.name: the value of its @Length cannot be resolved
            fix: write a number, or a constant that exists\
            """,
            """
            Person.java:8: [MissingLength] Person.marks: int[] has no fixed size
            fix: write @Length(n) int[], n being the number of elements\
            """);
  }

  /** javac's own error, and ours: no third one in another form. */
  @Test
  void typeThatNobodyBringsIsReportedOnce() {
    Compilation compilation =
        process(
            source(
                "demo.Person",
                """
                package demo;
                @dev.inplace.annotation.Struct
                record Person(Address home) {}
                """));
    assertThat(messages(compilation))
        .satisfiesExactly(
            message -> assertThat(message).startsWith("Person.java:3: cannot find symbol"),
            message ->
                assertThat(message)
                    .isEqualTo(
                        """
                        Person.java:3: [UnresolvedType] Person.home: there is no type Address \
                        visible here, so nothing is generated for Person
                        fix: import or declare Address, or add the library or processor that \
                        brings it\
                        """));
  }

  /** javac tells it at the key itself. */
  @Test
  void keyThatNobodyBrings() {
    Compilation compilation =
        process(
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct
                @StructMap(key = Id.class) record Person(int age) {}
                """));
    assertThat(messages(compilation))
        .anyMatch(message -> message.startsWith("Person.java:4: cannot find symbol"))
        .noneMatch(message -> message.contains("fix: "));
  }

  @Test
  void typesThatExistOutOfSight() {
    Compilation compilation =
        process(
            source("other.Id", "package other; @dev.inplace.annotation.Struct record Id(int x) {}"),
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct @StructMap(key = other.Id.class) record Person(int age) {}
                @Struct
                record Team(other.Id id, @Length(2) other.Id[] more) {}
                """));
    assertThat(messages(compilation))
        .anyMatch(message -> message.startsWith("Person.java:5: other.Id is not public in other; "))
        .noneMatch(message -> message.contains("fix: "));
  }

  @Test
  void typeThatAnotherProcessorBrings() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new InplaceProcessor(),
                new BringsSource(
                    "demo.Address",
                    "package demo; @dev.inplace.annotation.Struct record Address(int number) {}"))
            .withOptions("-proc:only")
            .compile(
                source(
                    "demo.Person",
                    """
                    package demo;
                    import dev.inplace.annotation.*;
                    @Struct @StructMap(key = Address.class) record Person(int age, Address home) {
                      @Struct record Family(@Length(4) Person[] members) {}
                    }
                    """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.PersonFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.FamilyFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.AddressFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.AddressPersonMap")).isPresent();
  }

  @Test
  void recordThatMentionsItsOwnFlyweight() {
    Compilation compilation =
        process(
            source(
                "demo.Person",
                """
                package demo;
                import dev.inplace.annotation.*;
                @Struct @StructMap(key = long.class) record Person(int age) {
                  static Person of(PersonFlyweight flyweight) { return flyweight.toRecord(); }
                  static int size(LongPersonMap map) { return 0; }
                  @Struct record Family(@Length(4) Person[] members) {}
                }
                """));
    assertThat(messages(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFile("demo.PersonFlyweight")).isPresent();
    assertThat(compilation.generatedSourceFile("demo.FamilyFlyweight")).isPresent();
  }
}
