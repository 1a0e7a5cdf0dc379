package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.Declaration;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Request;
import dev.inplace.processor.model.Struct;
import dev.inplace.processor.render.accessor.Accessor;
import dev.inplace.processor.render.accessor.FieldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A struct in generated code, with the contributions of its fields.
 *
 * @param hasPointers true if it has methods that follow pointers
 * @param declared the struct in its declared byte order, if there are classes for both orders
 */
record StructCode(
    StructLayout layout,
    List<FieldCode> fields,
    List<Accessor> accessors,
    boolean hasPointers,
    Optional<Struct> declared) {

  /** A struct in one piece, with nothing on request. */
  static StructCode of(StructLayout layout) {
    return of(layout, false, Optional.empty(), false);
  }

  /** A struct in one piece, with what is requested of its flyweight. */
  static StructCode of(StructLayout layout, Declaration requests) {
    return of(
        layout,
        requests.has(Request.POINTERS),
        Optional.of(layout.struct()).filter(_ -> requests.has(Request.ORDERS)),
        false);
  }

  /** The same struct in the other byte order. */
  StructCode reversed(Layouter layouter) {
    return of(layouter.layout(struct().reversed()), false, declared, false);
  }

  /** The same struct with each field in a column. */
  StructCode inColumns() {
    return of(layout, false, Optional.empty(), true);
  }

  private static StructCode of(
      StructLayout layout, boolean hasPointers, Optional<Struct> declared, boolean isColumn) {
    FieldNames names = new FieldNames(layout.struct());
    List<FieldCode> fields = new ArrayList<>();
    for (FieldLayout field : layout.fields()) {
      fields.add(
          new FieldCode(
              field,
              names.constant(field.field()),
              layout.struct().origin(field.field()).toString(),
              layout,
              isColumn));
    }
    return new StructCode(
        layout, fields, fields.stream().map(Accessor::of).toList(), hasPointers, declared);
  }

  Struct struct() {
    return layout.struct();
  }

  /** The record. */
  ClassName record() {
    return Names.of(struct().type());
  }

  ClassName flyweight() {
    return Names.of(struct().flyweight());
  }

  /** The superclass of the flyweight. */
  ClassName superclass() {
    return declared.map(struct -> Names.of(struct.inOrder())).orElse(Names.FLYWEIGHT);
  }

  /** True if its byte order is not the declared one. */
  boolean isReversed() {
    return declared.filter(struct -> !struct.name().equals(struct().name())).isPresent();
  }

  /** The flyweight in the declared byte order, which has the layout as constants. */
  ClassName described() {
    return Names.of(declared.orElse(struct()).flyweight());
  }

  ClassName span() {
    return Names.of(struct().span());
  }

  ClassName columns() {
    return Names.of(struct().columns());
  }

  ClassName row() {
    return Names.of(struct().row());
  }

  ClassName list() {
    return Names.of(struct().list());
  }

  /** Its flexible array, if it has one. */
  Optional<TailCode> tail() {
    return TailCode.of(fields);
  }

  /** Arguments: the place of the struct, in methods of the flyweight. */
  String place() {
    return "live(this), base" + (tail().isPresent() ? ", length" : "");
  }

  /** The record's name in messages. */
  String label() {
    return struct().origin().toString();
  }

  /** The contributions of fields without that of padding. */
  Stream<Accessor> named() {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).layout().isNamed())
        .mapToObj(accessors::get);
  }

  /** True if its address must be aligned, since fields of several bytes in it are atomic. */
  boolean mustBeAligned() {
    return layout.atomicAlignment() > 1;
  }

  /** True if a field is an enum or a struct, which may be another at run time. */
  boolean usesOthers() {
    return CompiledAgainst.isNeeded(types());
  }

  /** The types of its fields. */
  List<FieldType> types() {
    return layout.fields().stream().map(field -> field.field().type()).toList();
  }

  Modifier[] modifiers() {
    return struct().isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
