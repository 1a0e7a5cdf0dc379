package dev.inplace.functional.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that a field cannot hold, and bytes that are no value. */
class ValueMisuseTest {

  static List<Misuse> cases() {
    return List.of(
        new Misuse(
            "a text that is too long",
            "IllegalArgumentException: Account.owner holds at most 8 bytes of UTF-8; the text has"
                + " 12\n"
                + "fix: write a shorter text, or declare @Length(12)",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner("Ada Lovelace");
            }),
        new Misuse(
            "U+0000",
            "IllegalArgumentException: Account.owner cannot hold U+0000, at index 1\n"
                + "fix: write text without U+0000 and unpaired surrogates",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner("a\0b");
            }),
        new Misuse(
            "an unpaired surrogate",
            "IllegalArgumentException: Account.owner cannot hold U+DC00, at index 1\n"
                + "fix: write text without U+0000 and unpaired surrogates",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner("a\uDC00");
            }),
        new Misuse(
            "a null text",
            "NullPointerException: Account.owner is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner(null);
            }),
        new Misuse(
            "a null enum",
            "NullPointerException: Account.suit is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.suit(null);
            }),
        new Misuse(
            "a null nested record",
            "NullPointerException: Account.spot is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              Spot spot = null;
              account.spot(spot);
            }),
        new Misuse(
            "a null record",
            "NullPointerException: Account is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.set(null);
            }),
        new Misuse(
            "a flyweight to copy that is null",
            "NullPointerException: Account is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.copyFrom(null);
            }),
        new Misuse(
            "an array of another length",
            "IllegalArgumentException: Account.limits has 2 elements; the array has 3",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.set(
                  new Account(
                      "a", 1, Suit.CLUBS, new int[3], new Spot(1, ""), new Spot[2], (byte) 0));
            }),
        new Misuse(
            "a null element",
            "NullPointerException: Account.others is null",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.set(
                  new Account(
                      "a", 1, Suit.CLUBS, new int[2], new Spot(1, ""), new Spot[2], (byte) 0));
            }),
        new Misuse(
            "an unsigned number out of range",
            "IllegalArgumentException: Account.level holds 0 to 255, not 256",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.level(256);
            }),
        new Misuse(
            "a negative unsigned number",
            "IllegalArgumentException: Account.level holds 0 to 255, not -1",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.level(-1);
            }),
        new Misuse(
            "a word that is too large",
            "IllegalArgumentException: Narrow.signed holds -2147483648 to 2147483647, not"
                + " 2147483648",
            arena -> narrow(arena).signed(1L << 31)),
        new Misuse(
            "an unsigned word that is too large",
            "IllegalArgumentException: Narrow.unsigned holds 0 to 4294967295, not 4294967296",
            arena -> narrow(arena).unsigned(1L << 32)),
        new Misuse(
            "an ordinal that the enum does not have",
            "MalformedDataException: Account.suit holds ordinal 9; the enum has 2 constants",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.segment().set(ValueLayout.JAVA_BYTE, AccountFlyweight.SUIT_OFFSET, (byte) 9);
              account.suit();
            }),
        new Misuse(
            "bytes that are not UTF-8",
            "MalformedDataException: Account.owner holds bytes that are not UTF-8: 0xFF at index"
                + " 0\n"
                + "fix: read the field's bytes instead of its text",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account
                  .segment()
                  .set(ValueLayout.JAVA_BYTE, AccountFlyweight.OWNER_OFFSET, (byte) 0xFF);
              account.owner();
            }),
        new Misuse(
            "bytes of a text on the heap",
            "IllegalArgumentException: checkptr: text at offset 0 is on the heap\n"
                + "fix: copy it into a native segment with MemorySegment.copy, and back afterwards",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner(MemorySegment.ofArray(new byte[2]), 0, 2);
            }),
        new Misuse(
            "bytes of a text outside of the segment",
            "IndexOutOfBoundsException: checkptr: text at offset 1 does not fit: size 2, segment of"
                + " 2 bytes\n"
                + "fix: give an offset from which it fits, or a larger segment",
            arena -> {
              AccountFlyweight account = AccountFlyweight.allocate(arena);
              account.owner(arena.allocate(2), 1, 2);
            }));
  }

  private static NarrowFlyweight narrow(Arena arena) {
    return NarrowFlyweight.allocate(arena);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isTold(Misuse misuse) {
    misuse.check();
  }
}
