package dev.inplace.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.lock.BadLock;
import dev.inplace.processor.lock.LockFile;
import dev.inplace.processor.lock.Locked;
import dev.inplace.processor.model.Origin;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.parse.GeneratedNames;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Takes annotated types and packages through the pipeline, each once, as soon as all types of its
 * components are known.
 *
 * <p>Two things can hold a type back. The base class holds back whatever mentions an unknown type
 * anywhere, even a method of the record that mentions its own flyweight: those whose components are
 * known are processed all the same, at the end of the round. And what a component or a key needs
 * may be unknown: such a record waits for another processor to write it, and is explained at the
 * end if none did.
 */
final class StructStep implements Step {
  private static final ImmutableSet<String> ANNOTATIONS =
      ImmutableSet.of(
          "dev.inplace.annotation.Struct",
          "dev.inplace.annotation.StructMap",
          "dev.inplace.annotation.StructMaps");

  /** So many elements' files at most wait in memory to be written. */
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

  StructStep(ProcessingEnvironment environment) {
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

  /** Once, and never written: this compilation may see only some of the structs. */
  private static Optional<Locked> read(LockFile file, Diagnostics wrong) {
    try {
      return Optional.of(new Locked(file.read(), file));
    } catch (BadLock e) {
      Origin origin = Origin.of(QualifiedName.of("", "-A" + Options.LOCK));
      wrong.add(Code.BAD_LOCK, origin, e.why(), e.fix());
      return Optional.empty();
    }
  }

  @Override
  public Set<String> annotations() {
    return ANNOTATIONS;
  }

  @Override
  public Set<? extends Element> process(ImmutableSetMultimap<String, Element> byAnnotation) {
    process(byAnnotation.values());
    return Set.of();
  }

  /** Processes what the base class holds back, and what has waited since an earlier round. */
  void processHeldBack(RoundEnvironment round) {
    Set<Element> heldBack = new LinkedHashSet<>();
    for (QualifiedName name : waiting.keySet()) {
      @Nullable Element element = TypeNames.find(name, elements);
      if (element != null) {
        heldBack.add(element);
      }
    }
    for (String annotation : ANNOTATIONS) {
      @Nullable TypeElement type = elements.getTypeElement(annotation);
      if (type != null) {
        heldBack.addAll(round.getElementsAnnotatedWith(type));
      }
    }
    process(heldBack);
  }

  /**
   * Explains what has waited in vain.
   *
   * @param early whether errors have ended the compilation, before unknown types could be written
   */
  void end(boolean early) {
    for (Diagnostics reasons : waiting.values()) {
      reasons.all().stream()
          .filter(reason -> !early || reason.code() != Code.UNRESOLVED_TYPE)
          .forEach(printer::print);
    }
  }

  private void process(Collection<? extends Element> annotated) {
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
        begun.forEach(Passage::settle); // where an Error ends it, the compiler closes our classes
      }
    }
  }

  private void claim(Element asker) {
    try {
      names.claim(asker);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return; // the passage fails in the same way, and tells
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
