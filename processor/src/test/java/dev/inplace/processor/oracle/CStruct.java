package dev.inplace.processor.oracle;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A struct or union as a C compiler laid it out. Of the attributes, 0 means that there is none.
 *
 * @param kind {@code struct} or {@code union}
 */
record CStruct(
    String name,
    String kind,
    int packed,
    int aligned,
    @SerializedName("pragma_pack") int pack,
    long size,
    @SerializedName("align") long alignment,
    List<CField> fields) {
  private static final Gson GSON = new Gson();

  /**
   * A field.
   *
   * @param name empty if it is an unnamed bit-field
   * @param width in bits; null if it is no bit-field
   * @param bit the lowest of a named bit-field, from the struct's first one
   */
  record CField(
      @SerializedName("n") String name,
      @SerializedName("t") JsonElement type,
      @SerializedName("w") Integer width,
      long bit,
      int packed,
      int aligned,
      int alignas,
      @SerializedName("o") long offset,
      @SerializedName("s") long size) {

    static CField of(JsonElement field) {
      return GSON.fromJson(field, CField.class);
    }
  }

  static CStruct of(JsonObject struct) {
    return GSON.fromJson(struct, CStruct.class);
  }
}
