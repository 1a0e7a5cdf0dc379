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
import dev.inplace.processor.layout.StructLayout;
import dev.inplace.processor.model.FieldType;
import dev.inplace.processor.model.Primitive;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A key that is a struct of whole numbers without padding, of 8 or 16 bytes. It is held as one or
 * two words, put together from the accessors of its record or flyweight: nothing is written out,
 * and it is compared like a number.
 *
 * @param words long expressions of {@code key}
 */
record WordsKey(StructKey struct, List<CodeBlock> words) implements KeyCode {
  private static final List<String> ONE = List.of("packed");
  private static final List<String> TWO = List.of("low", "high");

  WordsKey {
    words = List.copyOf(words);
  }

  /** The key, if it is of this kind. */
  static Optional<KeyCode> of(StructLayout layout, StructKey struct) {
    boolean isWhole = layout.size() == Long.BYTES || layout.size() == 2 * Long.BYTES;
    boolean isPlain =
        isWhole
            && layout.padding() == 0
            && layout.struct().platform().byteOrder() == ByteOrder.LITTLE_ENDIAN
            && layout.fields().stream().allMatch(WordsKey::isPlain);
    return isPlain ? Optional.of(new WordsKey(struct, words(layout))) : Optional.empty();
  }

  private static boolean isPlain(FieldLayout field) {
    return field.field().type() instanceof FieldType.Scalar(Primitive primitive, boolean unsigned)
        && !unsigned
        && primitive != Primitive.BOOLEAN
        && !primitive.isFloating()
        && field.offset() / Long.BYTES == (field.offset() + field.size() - 1) / Long.BYTES;
  }

  private static List<CodeBlock> words(StructLayout layout) {
    List<CodeBlock> words = new ArrayList<>();
    for (long word = 0; word < layout.size(); word += Long.BYTES) {
      List<CodeBlock> parts = new ArrayList<>();
      for (FieldLayout field : layout.fields()) {
        if (field.offset() / Long.BYTES == word / Long.BYTES) {
          parts.add(part(field, (field.offset() - word) * Byte.SIZE));
        }
      }
      words.add(CodeBlock.join(parts, "\n    | "));
    }
    return words;
  }

  private static CodeBlock part(FieldLayout field, long shift) {
    CodeBlock get = CodeBlock.of("key.$L()", field.field().name());
    if (field.size() == Long.BYTES) {
      return get;
    }
    String mask =
        switch ((int) field.size()) {
          case Byte.BYTES -> "0xFFL";
          case Short.BYTES -> "0xFFFFL";
          default -> "0xFFFF_FFFFL";
        };
    return shift == 0
        ? CodeBlock.of("($L & $L)", get, mask)
        : CodeBlock.of("($L & $L) << $L", get, mask, shift);
  }

  private ClassName bucket() {
    return struct.bucket();
  }

  private List<String> names() {
    return words.size() == 1 ? ONE : TWO;
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
    CodeBlock stored = stored(names().getFirst());
    if (words.size() == 1) {
      CodeBlock isKey = CodeBlock.of("$L == packed", stored);
      return new Match.ByNumber(TypeName.LONG, stored, CodeBlock.of("found != 0"), isKey);
    }
    return new Match.ByWord(stored, "low", CodeBlock.of("$L == high", stored("high")));
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
  public CodeBlock storedHash() {
    return struct.storedHash();
  }

  @Override
  public CodeBlock storedText() {
    return struct.storedText();
  }

  @Override
  public CodeBlock shown() {
    return struct.shown();
  }

  @Override
  public Optional<CodeBlock> refuseNaN(MapCode map) {
    return Optional.empty();
  }

  @Override
  public List<MethodSpec> bucketMethods(MapCode map) {
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder writer =
        BucketRenderer.ofSlot("key", "Writes the key of a slot.\n").addParameters(heldParameters());
    for (int i = 0; i < words.size(); i++) {
      CodeBlock address = CodeBlock.of(i == 0 ? "keyOffset(slot)" : "keyOffset(slot) + Long.BYTES");
      methods.add(
          BucketRenderer.ofSlot(names().get(i), "Eight bytes of the key of a slot.\n")
              .returns(long.class)
              .addStatement("return table.get($T.LONG, $L)", LITTLE_ENDIAN, address)
              .build());
      writer.addStatement("table.set($T.LONG, $L, $L)", LITTLE_ENDIAN, address, names().get(i));
    }
    methods.add(struct.keyHash());
    methods.add(writer.build());
    return methods;
  }

  @Override
  public void addToMap(TypeSpec.Builder type, MapCode map) {
    type.addMethod(
        Body.of("hash", TypeName.LONG, Modifier.PRIVATE)
            .addParameters(heldParameters())
            .addStatement(
                "return $T.mix(seed(), $L, $L, $T.KEY_SIZE)",
                HASH,
                names().getFirst(),
                names().getLast(),
                bucket())
            .build());
    type.addMethod(StructKey.describeKey());
  }

  @Override
  public void addToCursor(TypeSpec.Builder cursor) {
    struct.addToCursor(cursor);
  }
}
