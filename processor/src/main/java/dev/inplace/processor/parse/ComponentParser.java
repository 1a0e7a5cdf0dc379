package dev.inplace.processor.parse;

import dev.inplace.annotation.Atomic;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;
import dev.inplace.processor.diagnostic.Code;
import dev.inplace.processor.diagnostic.Diagnostics;
import dev.inplace.processor.model.Field;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Placement;
import dev.inplace.processor.model.TextForm;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A parser of one component: its type, its annotations, and its placement. */
final class ComponentParser {
  private final ElementTypeParser elementTypes;
  private final Component component;
  private final Diagnostics diagnostics;

  ComponentParser(ElementTypeParser elementTypes, Component component, Diagnostics diagnostics) {
    this.elementTypes = elementTypes;
    this.component = component;
    this.diagnostics = diagnostics;
  }

  /** The field, or empty with at least one diagnostic, even if only the compiler's. */
  Optional<Field> parse() {
    TypeMirror type = component.type();
    Optional<FieldType> found;
    if (type.getKind() == TypeKind.ARRAY) {
      found = array(((ArrayType) type).getComponentType());
    } else if (Declared.isString(type)) {
      found = text(type);
    } else {
      found = single(type);
    }
    if (!Declared.isString(type)) {
      TextParser.checkNone(component, diagnostics);
    }
    found = found.flatMap(new BitsParser(component, diagnostics)::parse);
    found.ifPresent(this::checkAtomic);
    boolean atomic = component.has(Atomic.class);
    Optional<Placement> placement = new PlacementParser(component, diagnostics).parse();
    Optional<ByteOrder> order =
        found.flatMap(fieldType -> OrderParser.ofComponent(component, fieldType, diagnostics));
    return found.flatMap(
        fieldType ->
            placement.map(where -> new Field(component.name(), fieldType, where, atomic, order)));
  }

  private Optional<FieldType> array(TypeMirror element) {
    Optional<FieldType> elementType = elementType(element);
    Optional<Integer> length = elementType.flatMap(_ -> length("elements", 0));
    TailParser tails = new TailParser(component, diagnostics);
    return elementType.flatMap(
        found ->
            length.flatMap(n -> tails.parse(n).map(count -> new FieldType.Array(found, n, count))));
  }

  private Optional<FieldType> text(TypeMirror type) {
    checkUnsigned(type);
    checkWord(type);
    new TailParser(component, diagnostics).checkNone();
    TextForm form = TextParser.form(component);
    return length("bytes of " + form.charsetName(), 1)
        .filter(length -> TextParser.isWhole(length, form, component, diagnostics))
        .map(length -> new FieldType.Text(length, form))
        .flatMap(text -> WidthParser.parse(component, text, diagnostics));
  }

  private Optional<FieldType> single(TypeMirror type) {
    Optional<FieldType> found = elementType(type);
    if (found.isPresent() && component.has(Length.class)) {
      diagnostics.add(
          Code.MISPLACED_LENGTH,
          component.origin(),
          "@Length says nothing about " + TypeNames.describe(type),
          "remove @Length; it belongs on a String or an array");
    }
    return found;
  }

  private Optional<FieldType> elementType(TypeMirror type) {
    return plainType(type).flatMap(found -> WidthParser.parse(component, found, diagnostics));
  }

  private Optional<FieldType> plainType(TypeMirror type) {
    if (component.has(Word.class) && type.getKind() == TypeKind.LONG) {
      return Optional.of(new FieldType.Word(wordKind()));
    }
    boolean unsigned = component.has(Unsigned.class) && canBeUnsigned(type);
    Optional<FieldType> found = elementTypes.parse(type, component, unsigned, diagnostics);
    if (found.isPresent()) {
      checkUnsigned(type);
      checkWord(type);
    }
    return found;
  }

  private FieldType.Word.Kind wordKind() {
    if (component.given(Word.class, diagnostics).isTrue("pointer")) {
      return FieldType.Word.Kind.POINTER;
    }
    return component.has(Unsigned.class)
        ? FieldType.Word.Kind.UNSIGNED
        : FieldType.Word.Kind.SIGNED;
  }

  private Optional<Integer> length(String unit, int least) {
    String type = TypeNames.describe(component.type());
    if (!component.has(Length.class)) {
      diagnostics.add(
          Code.MISSING_LENGTH,
          component.origin(),
          type + " has no fixed size",
          "write @Length(n) " + type + ", n being the number of " + unit);
      return Optional.empty();
    }
    Optional<Long> length = component.given(Length.class, diagnostics).number("value");
    if (length.isEmpty()) {
      return Optional.empty();
    }
    if (length.get() < least) {
      diagnostics.add(
          Code.BAD_LENGTH,
          component.origin(),
          "@Length(" + length.get() + ") is too small for " + type,
          "write the number of " + unit + ", at least " + least);
      return Optional.empty();
    }
    return length.map(Long::intValue);
  }

  private void checkUnsigned(TypeMirror type) {
    if (component.has(Unsigned.class) && !canBeUnsigned(type)) {
      diagnostics.add(
          Code.MISPLACED_UNSIGNED,
          component.origin(),
          "there is no unsigned " + TypeNames.describe(type),
          "remove @Unsigned; it belongs on byte, short, int, long or arrays of them");
    }
  }

  private void checkWord(TypeMirror type) {
    if (component.has(Word.class)) {
      diagnostics.add(
          Code.MISPLACED_WORD,
          component.origin(),
          "a word, of 4 or 8 bytes, is a long in Java, not " + TypeNames.describe(type),
          component.type().getKind() == TypeKind.ARRAY
              ? "declare it as @Word @Length(n) long[], or remove @Word"
              : "declare it as @Word long, or remove @Word");
    }
  }

  private void checkAtomic(FieldType type) {
    if (component.has(Atomic.class) && type instanceof FieldType.Bits) {
      diagnostics.add(
          Code.ATOMIC_UNSUPPORTED,
          component.origin(),
          "a bit-field shares its bytes with its neighbours, which a write would have to keep",
          "remove @Atomic, or declare the bytes as one @Atomic number and shift by hand");
    } else if (component.has(Atomic.class) && !type.isOneNumber()) {
      diagnostics.add(
          Code.ATOMIC_UNSUPPORTED,
          component.origin(),
          TypeNames.describe(component.type()) + " cannot be read or written as a whole",
          insteadOfAtomic(type));
    }
  }

  private static String insteadOfAtomic(FieldType type) {
    if (type.nested().isPresent()) {
      String struct = type.nested().get().type().simpleName();
      return "remove @Atomic, and write it on those components of " + struct + " that need it";
    }
    if (type instanceof FieldType.Scalar) {
      return "remove @Atomic, or @Bytes: it has fewer bytes than Java's number";
    }
    return type instanceof FieldType.Array
        ? "nest an array of a @Struct record whose one component is @Atomic"
        : "remove @Atomic, and publish the text by an @Atomic number beside it";
  }

  private static boolean canBeUnsigned(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> true;
      default -> false;
    };
  }
}
