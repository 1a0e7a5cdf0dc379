package dev.inplace.processor.render.map;

import static dev.inplace.processor.render.Names.FIELD_CHECK;
import static dev.inplace.processor.render.Names.HASH;
import static dev.inplace.processor.render.Names.LITTLE_ENDIAN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.inplace.processor.layout.FieldLayout;
import dev.inplace.processor.layout.KeyNumber;
import dev.inplace.processor.layout.KeyWords;
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * A key that is a small struct of numbers and booleans. It is held as its words, eight bytes each,
 * composed from the accessors of its record or flyweight. Nothing is written to memory, and it is
 * compared like a number. Padding is zero in the words, and -0.0 is 0.0.
 *
 * @param size of the struct, bytes; the last word may have four
 * @param words long expressions of {@code key}
 */
record WordsKey(StructKey struct, long size, List<CodeBlock> words) implements KeyCode {
  WordsKey {
    words = List.copyOf(words);
  }

  /** The key, if it is of this kind. */
  static Optional<KeyCode> of(StructLayout layout, StructKey struct) {
    return KeyWords.has(layout)
        ? Optional.of(new WordsKey(struct, layout.size(), words(layout)))
        : Optional.empty();
  }

  private static List<CodeBlock> words(StructLayout layout) {
    List<CodeBlock> words = new ArrayList<>();
    for (long word = 0; word * Long.BYTES < layout.size(); word++) {
      List<CodeBlock> parts = new ArrayList<>();
      for (FieldLayout field : layout.fields()) {
        if (KeyWords.word(field.offset()) == word) {
          parts.add(part(field));
        }
      }
      words.add(whole(parts));
    }
    return words;
  }

  private static CodeBlock whole(List<CodeBlock> parts) {
    return switch (parts.size()) {
      case 0 -> CodeBlock.of("0");
      case 1 -> parts.getFirst();
      default ->
          parts.stream().map(part -> CodeBlock.of("($L)", part)).collect(CodeBlock.joining("$W| "));
    };
  }

  private static CodeBlock part(FieldLayout field) {
    FieldType.Scalar type = (FieldType.Scalar) field.field().type();
    CodeBlock get = CodeBlock.of("key.$L()", field.field().name());
    CodeBlock bits =
        switch (type.primitive()) {
          case BOOLEAN -> CodeBlock.of("$L ? 1L : 0L", get);
          case BYTE -> CodeBlock.of("$L & 0xFFL", get);
          case SHORT, CHAR -> CodeBlock.of("$L & 0xFFFFL", get);
          case INT -> CodeBlock.of("$L & 0xFFFF_FFFFL", get);
          case LONG -> get;
          case FLOAT ->
              CodeBlock.of("$T.floatToRawIntBits($L + 0.0f) & 0xFFFF_FFFFL", Float.class, get);
          case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L + 0.0)", Double.class, get);
        };
    long shift = shift(field.offset());
    return shift == 0 ? bits : CodeBlock.of("($L) << $L", bits, shift);
  }

  private static long shift(long offset) {
    return offset % Long.BYTES * Byte.SIZE;
  }

  private ClassName bucket() {
    return struct.bucket();
  }

  private List<String> names() {
    return IntStream.range(0, words.size()).mapToObj(i -> "word" + i).toList();
  }

  @Override
  public List<KeyForm> forms() {
    return List.of(form(struct.type()), form(struct.flyweight()));
  }

  private KeyForm form(ClassName given) {
    CodeBlock.Builder take =
        CodeBlock.builder()
            .addStatement("$T.nonNull(key, $S)", FIELD_CHECK, struct.type().simpleName());
    for (int i = 0; i < words.size(); i++) {
      take.addStatement("long $L = $L", names().get(i), words.get(i));
    }
    take.addStatement("long hash = hash($L)", held());
    return KeyForm.of(given, take.build());
  }

  @Override
  public TypeName viewType() {
    return struct.viewType();
  }

  @Override
  public List<ParameterSpec> heldParameters() {
    return names().stream()
        .map(name -> ParameterSpec.builder(TypeName.LONG, name).build())
        .toList();
  }

  @Override
  public CodeBlock kept() {
    return CodeBlock.of(""); // local variables that no accessor reaches
  }

  @Override
  public CodeBlock number() {
    return struct.number();
  }

  @Override
  public CodeBlock storedNumber() {
    return struct.storedNumber();
  }

  @Override
  public CodeBlock hashOfNumber() {
    return struct.hashOfNumber();
  }

  @Override
  public Match match() {
    CodeBlock stored = stored("word0");
    if (words.size() == 1) {
      CodeBlock isKey = CodeBlock.of("$L == word0", stored);
      return new Match.ByNumber(TypeName.LONG, stored, CodeBlock.of("found != 0"), isKey);
    }
    List<CodeBlock> others =
        names().stream().skip(1).map(name -> CodeBlock.of("$L == $L", stored(name), name)).toList();
    return new Match.ByWord(stored, "word0", CodeBlock.join(others, "$W&& "));
  }

  private CodeBlock stored(String word) {
    return CodeBlock.of("$T.$L(table, slot)", bucket(), word);
  }

  @Override
  public CodeBlock store() {
    return CodeBlock.of("$T.key(table, slot, $L);\n", bucket(), held());
  }

  @Override
  public CodeBlock takeFrom() {
    CodeBlock.Builder take = CodeBlock.builder();
    names().forEach(name -> take.addStatement("long $1L = $2T.$1L(theirs, from)", name, bucket()));
    return take.addStatement("long hash = hash($L)", held()).build();
  }

  @Override
  public CodeBlock retake(MapCode map) {
    return CodeBlock.of(
        """
        $1T key =
            new $1T().show(theirs, $2T.keyOffset(from), epoch(), 0);
        $3L$4L\
        """,
        struct.flyweight(),
        bucket(),
        form(struct.flyweight()).take(),
        refuseNaN(map).orElse(CodeBlock.of("")));
  }

  @Override
  public CodeBlock storedHash() {
    return struct.storedHash();
  }

  @Override
  public CodeBlock storedText() {
    return struct.storedText();
  }

  @Override
  public CodeBlock show() {
    return struct.show();
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    CodeBlock.Builder refuse = CodeBlock.builder();
    for (KeyNumber number : struct.numbers()) {
      refuse.addStatement(
          "$T.notNaN($L,$W$S,$W$S)",
          FIELD_CHECK,
          number(number),
          map.map().simpleName(),
          "key." + number.path());
    }
    return Optional.of(refuse.build()).filter(code -> !code.isEmpty());
  }

  private CodeBlock number(KeyNumber number) {
    String word = names().get((int) KeyWords.word(number.offset()));
    if (number.size() == Double.BYTES) {
      return CodeBlock.of("$T.longBitsToDouble($L)", Double.class, word);
    }
    long shift = shift(number.offset());
    return CodeBlock.of(
        "$T.intBitsToFloat((int) $L)",
        Float.class,
        shift == 0 ? word : "(" + word + " >>> " + shift + ")");
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder writer =
        BucketRenderer.ofSlot("key", "Writes the key of a slot.\n").addParameters(heldParameters());
    for (int i = 0; i < words.size(); i++) {
      String name = names().get(i);
      long offset = (long) i * Long.BYTES;
      boolean isWhole = size - offset >= Long.BYTES;
      CodeBlock address = CodeBlock.of(i == 0 ? "keyOffset(slot)" : "keyOffset(slot) + " + offset);
      CodeBlock get =
          CodeBlock.of(
              isWhole ? "table.get($T.LONG, $L)" : "table.get($T.INT, $L) & 0xFFFF_FFFFL",
              LITTLE_ENDIAN,
              address);
      methods.add(
          BucketRenderer.ofSlot(name, "The word at byte " + offset + " of the key of a slot.\n")
              .returns(long.class)
              .addStatement("return $L", get)
              .build());
      writer.addStatement(
          isWhole ? "table.set($T.LONG, $L, $L)" : "table.set($T.INT, $L, (int) $L)",
          LITTLE_ENDIAN,
          address,
          name);
    }
    methods.add(keyHash());
    methods.add(writer.build());
    return methods;
  }

  private MethodSpec keyHash() {
    String stored =
        names().stream().map(name -> name + "(table, slot)").collect(Collectors.joining(",$W"));
    return BucketRenderer.ofSlot("keyHash", "The hash of the key of a slot, under a seed.\n")
        .addParameter(long.class, "seed")
        .returns(long.class)
        .addStatement("return $T.mix(seed,$W" + stored + ")", HASH)
        .build();
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameters(heldParameters())
            .addStatement("return $T.mix(seed(), $L)", HASH, held())
            .build());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor) {
    struct.addToCursor(cursor);
  }
}
