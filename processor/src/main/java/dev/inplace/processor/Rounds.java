package dev.inplace.processor;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostic;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.lock.BadLock;
import dev.inplace.processor.lock.LockFile;
import dev.inplace.processor.lock.Locked;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.parse.GeneratedNames;
import dev.inplace.processor.parse.StrayAnnotations;
import dev.inplace.processor.parse.TypeNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of one compilation. Each annotated type or package goes through the pipeline once,
 * when all types of its components are known.
 *
 * <p>A record whose component or key has an unknown type waits for another processor to write it.
 * Otherwise it is reported at the end. Unknown types elsewhere do not delay a record.
 */
final class Rounds {
  private static final ImmutableSet<String> ANNOTATIONS =
      ImmutableSet.of(
          "dev.inplace.annotation.Struct",
          "dev.inplace.annotation.StructMap",
          "dev.inplace.annotation.StructMaps");

  /** The first release with java.lang.foreign as a final API. */
  private static final SourceVersion LEAST_RELEASE = SourceVersion.RELEASE_22;

  /** The most elements whose files wait in memory to be written. */
  private static final int AT_ONCE = 64;

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final GeneratedNames names;
  private final Surroundings surroundings;
  private final Printer printer;
  private final Options options;
  private final Optional<Locked> locked;
  private final Set<QualifiedName> done = new HashSet<>();
  private final Map<QualifiedName, Diagnostics> waiting = new LinkedHashMap<>();

  Rounds(ProcessingEnvironment environment) {
    this.environment = environment;
    elements = environment.getElementUtils();
    names = new GeneratedNames(elements);
    surroundings = new Surroundings(elements);
    printer = new Printer(environment);
    Diagnostics wrong = new Diagnostics();
    options = Options.of(environment.getOptions(), wrong);
    locked = options.lock().flatMap(file -> read(file, wrong));
    wrong.all().forEach(printer::print);
  }

  /** Reads the lock once. It is never written, as a compilation may see only some structs. */
  private static Optional<Locked> read(LockFile file, Diagnostics wrong) {
    try {
      return Optional.of(new Locked(file.read(), file));
    } catch (BadLock e) {
      Origin origin = Origin.of(QualifiedName.of("", "-A" + Options.LOCK));
      wrong.add(Code.BAD_LOCK, origin, e.why(), e.fix());
      return Optional.empty();
    }
  }

  /**
   * Processes the annotated elements of a round, and those that waited since an earlier one.
   *
   * @param annotations those of Inplace that the round has
   */
  void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> annotated = new LinkedHashSet<>();
    for (QualifiedName name : waiting.keySet()) {
      @Nullable Element element = TypeNames.find(name, elements);
      if (element != null) {
        annotated.add(element);
      }
    }
    for (TypeElement annotation : annotations) {
      if (ANNOTATIONS.contains(annotation.getQualifiedName().toString())) {
        annotated.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    process(annotated);
    for (TypeElement type : StrayAnnotations.carriers(annotations, round)) {
      StrayAnnotations.of(type).ifPresent(printer::print);
    }
  }

  /**
   * Reports the elements that have waited in vain.
   *
   * @param early true if errors ended the compilation before types could be written
   */
  void end(boolean early) {
    for (Diagnostics reasons : waiting.values()) {
      reasons.all().stream()
          .filter(reason -> !early || reason.code() != Code.UNRESOLVED_TYPE)
          .forEach(printer::print);
    }
  }

  private void process(Collection<? extends Element> annotated) {
    if (!annotated.isEmpty() && isTooOld()) {
      return;
    }
    List<Element> askers =
        annotated.stream()
            .filter(element -> element instanceof TypeElement || element instanceof PackageElement)
            .<Element>map(element -> element)
            .filter(element -> !done.contains(TypeNames.of(element)))
            .distinct()
            .toList();
    askers.forEach(this::claim);
    Pipeline pipeline = new Pipeline(environment, options, names, surroundings, locked);
    for (List<Element> some : Lists.partition(askers, AT_ONCE)) {
      List<Passage> begun = some.stream().map(asker -> Passage.begin(asker, pipeline)).toList();
      try {
        begun.forEach(passage -> settle(passage.asker(), passage.end()));
      } finally {
        begun.forEach(Passage::settle); // if an Error ends it, the compiler closes our classes
      }
    }
  }

  /** True, with an error, if the compiler is for an older Java than generated code needs. */
  private boolean isTooOld() {
    SourceVersion release = environment.getSourceVersion();
    if (release.compareTo(LEAST_RELEASE) >= 0) {
      return false;
    }
    printer.print(
        new Diagnostic(
            Code.OLD_RELEASE,
            Origin.of(QualifiedName.of("", "--release " + number(release))),
            "generated code calls java.lang.foreign, which Java has since " + number(LEAST_RELEASE),
            "write --release " + number(LEAST_RELEASE) + ", or a newer one"));
    return true;
  }

  private static String number(SourceVersion release) {
    return release.name().replace("RELEASE_", "");
  }

  private void claim(Element asker) {
    try {
      names.claim(asker);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return; // the passage fails likewise, and reports it
    }
  }

  private void settle(Element asker, Diagnostics diagnostics) {
    QualifiedName name = TypeNames.of(asker);
    if (diagnostics.isAwaiting()) {
      waiting.put(name, diagnostics);
    } else {
      waiting.remove(name);
      done.add(name);
      diagnostics.all().forEach(printer::print);
    }
  }
}
