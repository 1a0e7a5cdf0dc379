package dev.inplace.benchmarks.report;

import static dev.inplace.benchmarks.report.Words.CHURN;
import static dev.inplace.benchmarks.report.Words.COMMIT;
import static dev.inplace.benchmarks.report.Words.FILES;
import static dev.inplace.benchmarks.report.Words.GET;
import static dev.inplace.benchmarks.report.Words.GROWTH;
import static dev.inplace.benchmarks.report.Words.INSERT_GROWING;
import static dev.inplace.benchmarks.report.Words.INSERT_PRESIZED;
import static dev.inplace.benchmarks.report.Words.ITERATE;
import static dev.inplace.benchmarks.report.Words.LONGEST_INSERT;
import static dev.inplace.benchmarks.report.Words.LONG_KEYS;
import static dev.inplace.benchmarks.report.Words.LONG_KEYS_WIDE;
import static dev.inplace.benchmarks.report.Words.MAP;
import static dev.inplace.benchmarks.report.Words.MISS;
import static dev.inplace.benchmarks.report.Words.OPEN;
import static dev.inplace.benchmarks.report.Words.READ;
import static dev.inplace.benchmarks.report.Words.READ_INT;
import static dev.inplace.benchmarks.report.Words.READ_MODIFY_WRITE;
import static dev.inplace.benchmarks.report.Words.SEAL;
import static dev.inplace.benchmarks.report.Words.STRUCT;
import static dev.inplace.benchmarks.report.Words.TEXT_KEYS;
import static dev.inplace.benchmarks.report.Words.UPDATE;
import static dev.inplace.benchmarks.report.Words.UPDATE_GROWN;
import static dev.inplace.benchmarks.report.Words.UPDATE_IN_FILE;
import static dev.inplace.benchmarks.report.Words.WRITE;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.report.Results.Contest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ratios to the peers that matter most, in one table. */
final class Ratios {
  private static final Opponent RECORDS = Opponent.named(Names.HASH_MAP_OF_RECORDS);
  private static final Opponent BEST_HEAP_MAP =
      new Opponent(
          "best heap map",
          List.of(Names.HPPC, Names.FASTUTIL, Names.ECLIPSE, Names.AGRONA, Names.KOLOBOKE)
              ::contains);

  private static final Opponent GO =
      new Opponent(
          "Go, copied out and back",
          subject -> subject.startsWith("Go ") && subject.endsWith("copied out and back"));
  private static final Opponent ABSEIL =
      new Opponent("Abseil", subject -> subject.startsWith("Abseil"));

  /** Whom we are compared with: the fastest of some. */
  private record Opponent(String name, Predicate<String> members) {
    static Opponent named(String subject) {
      return new Opponent(subject, subject::equals);
    }
  }

  private final Results results;
  private final Table table = new Table(2, "what", "against", "entries", "classic", "flat");

  private Ratios(Results results) {
    this.results = results;
  }

  static Table of(Results results) {
    Ratios ratios = new Ratios(results);
    ratios.addStructs();
    ratios.addMaps();
    ratios.addFiles();
    return ratios.table;
  }

  private void addStructs() {
    for (String operation : List.of(READ, WRITE, READ_MODIFY_WRITE)) {
      Contest contest = new Contest(STRUCT, "", operation, 0);
      add("field " + operation, contest, Opponent.named(Names.UNSAFE));
      addUnchecked("field " + operation, contest);
      addOwn(
          "field " + operation + ", after other memory was used",
          contest,
          Names.USED,
          "our own clean run");
    }
    for (String operation : List.of(READ_INT, WRITE, READ_MODIFY_WRITE)) {
      Contest contest = new Contest(STRUCT, "", operation, 0);
      addOwn(operation + ", big-endian", contest, Names.BIG_ENDIAN, "our plain struct");
      addOwn(operation + ", bit-field", contest, Names.BITS, "our plain struct");
    }
  }

  private void addMaps() {
    for (String operation :
        List.of(UPDATE, UPDATE_GROWN, GET, MISS, INSERT_GROWING, INSERT_PRESIZED, CHURN)) {
      addMap(LONG_KEYS, operation, BEST_HEAP_MAP);
    }
    addMap(LONG_KEYS, ITERATE, BEST_HEAP_MAP);
    addMap(LONG_KEYS, UPDATE, RECORDS);
    addMap(LONG_KEYS_WIDE, UPDATE, BEST_HEAP_MAP);
    addMap(LONG_KEYS_WIDE, UPDATE, RECORDS);
    addMap(TEXT_KEYS, UPDATE, Opponent.named(Names.HASH_MAP_OF_OBJECTS));
    addMap(LONG_KEYS, UPDATE, GO);
    addMap(LONG_KEYS, UPDATE, ABSEIL);
    for (String operation : List.of(UPDATE, GET, MISS)) {
      Contest contest = new Contest(MAP, LONG_KEYS, operation, 0);
      addUnchecked(operation + ", " + LONG_KEYS, contest);
    }
    add(
        "longest insert while growing",
        new Contest(GROWTH, "", LONGEST_INSERT, 0),
        new Opponent(
            "best peer",
            subject -> !subject.startsWith(Names.INPLACE) && !subject.equals("no map")));
  }

  private void addFiles() {
    for (String operation : List.of(UPDATE_IN_FILE, COMMIT, SEAL, OPEN)) {
      for (String peer : List.of(Names.CHRONICLE, Names.LMDB, Names.MAPDB)) {
        add("files: " + operation, new Contest(FILES, "", operation, 0), Opponent.named(peer));
      }
    }
  }

  private void addMap(String variant, String operation, Opponent opponent) {
    add(operation + ", " + variant, new Contest(MAP, variant, operation, 0), opponent);
  }

  /** Ours against ours without checks, each layout against itself. */
  private void addUnchecked(String what, Contest operation) {
    List<Long> sizes = sizes(operation, Opponent.named(Names.UNCHECKED));
    if (!sizes.isEmpty()) {
      table.add(
          what,
          "the same with `checkptr=off`",
          joined(sizes.stream().map(Numbers::power).toList()),
          joined(ratios(operation, sizes, Names.INPLACE, Opponent.named(Names.UNCHECKED))),
          joined(ratios(operation, sizes, Names.FLAT, Opponent.named(Names.FLAT_UNCHECKED))));
    }
  }

  private List<Long> sizes(Contest operation, Opponent opponent) {
    return results.sizes(operation).stream()
        .filter(size -> results.best(operation.of(size), opponent.members()).isPresent())
        .toList();
  }

  private void add(String what, Contest operation, Opponent opponent) {
    List<Long> sizes = sizes(operation, opponent);
    if (!sizes.isEmpty()) {
      table.add(
          what,
          opponent.name(),
          joined(sizes.stream().map(Numbers::power).toList()),
          joined(ratios(operation, sizes, Names.INPLACE, opponent)),
          joined(ratios(operation, sizes, Names.FLAT, opponent)));
    }
  }

  private List<String> ratios(Contest operation, List<Long> sizes, String our, Opponent opponent) {
    List<String> ratios = new ArrayList<>();
    for (long size : sizes) {
      Contest contest = operation.of(size);
      Optional<Summary> other = results.best(contest, opponent.members());
      ratios.add(OperationTable.ratio(results.of(contest, our), other));
    }
    return ratios;
  }

  /** One of ours against the plain one. */
  private void addOwn(String what, Contest operation, String subject, String against) {
    for (long size : results.sizes(operation)) {
      Contest contest = operation.of(size);
      Optional<Summary> clean = results.of(contest, Names.INPLACE);
      results
          .of(contest, subject)
          .ifPresent(
              used ->
                  table.add(
                      what,
                      against,
                      Numbers.power(size),
                      OperationTable.ratio(Optional.of(used), clean),
                      Numbers.NONE));
    }
  }

  private static String joined(List<String> parts) {
    return parts.stream().distinct().count() == 1 && parts.getFirst().equals(Numbers.NONE)
        ? Numbers.NONE
        : parts.stream().collect(Collectors.joining(" / "));
  }
}
