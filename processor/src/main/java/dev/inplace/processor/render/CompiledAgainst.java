package dev.inplace.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.Fingerprint;
import dev.inplace.processor.layout.Layouter;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.QualifiedName;
import dev.inplace.processor.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The constant of a generated class with the enums and structs that it is compiled against.
 *
 * <pre>{@code
 * static final CompiledAgainst COMPILED_AGAINST = CompiledAgainst.of(OrderFlyweight.class)
 *     .struct(PriceFlyweight.class, PriceFlyweight.INFO, 0x0123456789abcdefL,
 *         "size 8, alignment 4, go-amd64, little-endian; units int at 0; nanos int at 4")
 *     .constants(Side.values(), "BUY SELL");
 * }</pre>
 *
 * <p>The compiled versions are literals. A constant of the other class would be that of its newer
 * version if the generated source were recompiled without the processor.
 */
public final class CompiledAgainst {
  /** The name of the constant. */
  public static final String NAME = "COMPILED_AGAINST";

  /** The most characters of a line of text; the code around it is indented. */
  private static final int MOST_PER_LINE = 80;

  /** The most characters of a literal: a class file has 65,535 bytes, three per character. */
  private static final int MOST_PER_LITERAL = 16_384;

  private final Layouter layouter = new Layouter();
  private final Map<QualifiedName, FieldType.Enumeration> enums = new LinkedHashMap<>();
  private final Map<QualifiedName, Struct> structs = new LinkedHashMap<>();

  private CompiledAgainst(Collection<FieldType> types) {
    types.forEach(this::add);
  }

  /** True if a class that uses these types is compiled against anything. */
  public static boolean isNeeded(Collection<FieldType> types) {
    CompiledAgainst used = new CompiledAgainst(types);
    return !used.enums.isEmpty() || !used.structs.isEmpty();
  }

  /**
   * The constant of a class that uses these types; empty if it needs none.
   *
   * @param access the modifiers of the constant
   */
  public static Optional<FieldSpec> of(
      ClassName user, Collection<FieldType> types, Modifier... access) {
    return isNeeded(types)
        ? Optional.of(new CompiledAgainst(types).field(user, access))
        : Optional.empty();
  }

  /** Expression: an array of the enum constants that the class knows. */
  public static CodeBlock first(FieldType.Enumeration enumeration) {
    return CodeBlock.of(
        "$L.first($L,$W$T.values())",
        NAME,
        enumeration.constants().size(),
        Names.of(enumeration.type()));
  }

  /**
   * Expression: the codes of an enum.
   *
   * @param bytes of a code in memory
   */
  public static CodeBlock codes(FieldType.Enumeration enumeration, int bytes) {
    return CodeBlock.of(
        "$L.codes($T.values(), $L$L)",
        NAME,
        Names.of(enumeration.type()),
        bytes,
        literals(String.join(" ", enumeration.meanings())));
  }

  private void add(FieldType type) {
    switch (type) {
      case FieldType.Enumeration enumeration -> enums.putIfAbsent(enumeration.type(), enumeration);
      case FieldType.Nested nested -> structs.putIfAbsent(nested.struct().type(), nested.struct());
      case FieldType.Array array -> add(array.element());
      case FieldType.Bits bits -> add(bits.declared());
      case FieldType.Scalar _, FieldType.Word _, FieldType.Text _ -> {}
    }
  }

  private FieldSpec field(ClassName user, Modifier... access) {
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T$Z.of($T.class)$>$>", Names.COMPILED, user);
    structs.values().forEach(struct -> value.add("$L", struct(struct)));
    enums.values().forEach(enumeration -> value.add("$L", constants(enumeration)));
    return FieldSpec.builder(Names.COMPILED, NAME)
        .addModifiers(access)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "The versions that this class was compiled against; if one has changed, no use"
                + " succeeds.\n")
        .initializer(value.add("$<$<").build())
        .build();
  }

  private CodeBlock struct(Struct struct) {
    StructLayout layout = layouter.layout(struct);
    List<String> parts = new ArrayList<>();
    parts.add(
        "size %s, alignment %s, %s, %s"
            .formatted(
                layout.size(),
                layout.alignment(),
                layout.model().name(),
                struct.platform().byteOrderName()));
    layout.named().forEach(field -> parts.add(text(field)));
    return CodeBlock.of(
        "\n.struct($1T.class, $1T.INFO, 0x$2LL$3L)",
        Names.of(struct.flyweight()),
        Fingerprint.digits(layout),
        literals(String.join("; ", parts)));
  }

  /** The text of a field, equal to that of the runtime's {@code Change}. */
  private String text(FieldLayout field) {
    FieldType type = field.field().type();
    FieldType element =
        switch (type) {
          case FieldType.Array array -> array.element();
          case FieldType.Bits bits -> bits.declared();
          default -> type;
        };
    String place = field.offset() + (type instanceof FieldType.Bits ? " bit " + field.bit() : "");
    String meaning =
        switch (element) {
          case FieldType.Enumeration enumeration when !enumeration.constants().isEmpty() ->
              " " + enumeration.meanings();
          case FieldType.Nested nested ->
              " {" + Fingerprint.digits(layouter.layout(nested.struct())) + "}";
          default -> "";
        };
    return field.field().name() + " " + field.field().describe() + meaning + " at " + place;
  }

  private static CodeBlock constants(FieldType.Enumeration enumeration) {
    return CodeBlock.of(
        "\n.$L($T.values()$L)",
        enumeration.codes().isPresent() ? "named" : "constants",
        Names.of(enumeration.type()),
        literals(String.join(" ", enumeration.constants())));
  }

  /** Arguments, each behind a comma: the text as few long literals, in lines. */
  private static CodeBlock literals(String text) {
    List<String> lines = lines(text);
    if (lines.size() == 1) {
      return CodeBlock.of(",$W$S", text);
    }
    CodeBlock.Builder literals = CodeBlock.builder();
    int length = MOST_PER_LITERAL;
    for (String line : lines) {
      length += line.length();
      boolean isNew = length > MOST_PER_LITERAL;
      literals.add(isNew ? ",\n$>$>$S$<$<" : "\n$>$>+ $S$<$<", line);
      length = isNew ? line.length() : length;
    }
    return literals.build();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (text.length() - from > MOST_PER_LINE) {
      int last = text.lastIndexOf(' ', from + MOST_PER_LINE - 1);
      int end = last >= from ? last : text.indexOf(' ', from);
      if (end < 0) {
        break;
      }
      lines.add(text.substring(from, end + 1));
      from = end + 1;
    }
    lines.add(text.substring(from));
    return lines;
  }
}
