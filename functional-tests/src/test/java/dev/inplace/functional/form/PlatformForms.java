package dev.inplace.functional.form;

import dev.inplace.functional.fixtures.StructType;
import java.util.stream.Stream;

/** Structs of other data models, and what differs in them: numbers of eight bytes, words, enums. */
final class PlatformForms {
  private PlatformForms() {}

  static Stream<Form<?, ?>> all() {
    return Stream.of(
        new Form<>(
            new StructType(Tick.class, TickFlyweight.class),
            Tick::random,
            TickFlyweight::of,
            TickFlyweight::ofUnaligned,
            TickFlyweight::set,
            TickFlyweight::toRecord,
            TickFlyweight::copyFrom),
        new Form<>(
            new StructType(ArmTick.class, ArmTickFlyweight.class),
            ArmTick::random,
            ArmTickFlyweight::of,
            ArmTickFlyweight::ofUnaligned,
            ArmTickFlyweight::set,
            ArmTickFlyweight::toRecord,
            ArmTickFlyweight::copyFrom),
        new Form<>(
            new StructType(I386Tick.class, I386TickFlyweight.class),
            I386Tick::random,
            I386TickFlyweight::of,
            I386TickFlyweight::ofUnaligned,
            I386TickFlyweight::set,
            I386TickFlyweight::toRecord,
            I386TickFlyweight::copyFrom),
        new Form<>(
            new StructType(Quotes.class, QuotesFlyweight.class),
            Quotes::random,
            QuotesFlyweight::of,
            QuotesFlyweight::ofUnaligned,
            QuotesFlyweight::set,
            QuotesFlyweight::toRecord,
            QuotesFlyweight::copyFrom),
        new Form<>(
            new StructType(Words.class, WordsFlyweight.class),
            Words::random,
            WordsFlyweight::of,
            WordsFlyweight::ofUnaligned,
            WordsFlyweight::set,
            WordsFlyweight::toRecord,
            WordsFlyweight::copyFrom),
        new Form<>(
            new StructType(ShortWords.class, ShortWordsFlyweight.class),
            ShortWords::random,
            ShortWordsFlyweight::of,
            ShortWordsFlyweight::ofUnaligned,
            ShortWordsFlyweight::set,
            ShortWordsFlyweight::toRecord,
            ShortWordsFlyweight::copyFrom),
        new Form<>(
            new StructType(WordRows.class, WordRowsFlyweight.class),
            WordRows::random,
            WordRowsFlyweight::of,
            WordRowsFlyweight::ofUnaligned,
            WordRowsFlyweight::set,
            WordRowsFlyweight::toRecord,
            WordRowsFlyweight::copyFrom),
        new Form<>(
            new StructType(Choices.class, ChoicesFlyweight.class),
            Choices::random,
            ChoicesFlyweight::of,
            ChoicesFlyweight::ofUnaligned,
            ChoicesFlyweight::set,
            ChoicesFlyweight::toRecord,
            ChoicesFlyweight::copyFrom),
        new Form<>(
            new StructType(BigChoices.class, BigChoicesFlyweight.class),
            BigChoices::random,
            BigChoicesFlyweight::of,
            BigChoicesFlyweight::ofUnaligned,
            BigChoicesFlyweight::set,
            BigChoicesFlyweight::toRecord,
            BigChoicesFlyweight::copyFrom),
        new Form<>(
            new StructType(GoChoices.class, GoChoicesFlyweight.class),
            GoChoices::random,
            GoChoicesFlyweight::of,
            GoChoicesFlyweight::ofUnaligned,
            GoChoicesFlyweight::set,
            GoChoicesFlyweight::toRecord,
            GoChoicesFlyweight::copyFrom));
  }
}
