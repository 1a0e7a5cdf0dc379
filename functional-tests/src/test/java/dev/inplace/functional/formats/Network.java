package dev.inplace.functional.formats;

import static dev.inplace.annotation.ByteOrder.BIG_ENDIAN;
import static dev.inplace.annotation.Text.Charset.LATIN_1;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Text;
import dev.inplace.annotation.Unsigned;

/** Heads of packets: DNS (RFC 1035), NTP (RFC 5905). */
interface Network {

  /** The head of a DNS message. */
  @Struct(model = Model.C_X86_64, byteOrder = BIG_ENDIAN)
  @Packed
  record Dns(
      @Unsigned short id,
      @Bits(1) boolean isResponse,
      @Bits(4) Opcode opcode,
      @Bits(1) boolean isAuthoritative,
      @Bits(1) boolean isTruncated,
      @Bits(1) boolean isRecursionDesired,
      @Bits(1) boolean isRecursionAvailable,
      @Bits(3) @Unsigned byte reserved,
      @Bits(4) Rcode rcode,
      @Unsigned short questions,
      @Unsigned short answers,
      @Unsigned short authorities,
      @Unsigned short additional) {}

  /** The kind of a query. */
  enum Opcode {
    @Code(0)
    QUERY,
    @Code(2)
    STATUS,
    @Code(4)
    NOTIFY,
    @Code(5)
    UPDATE,
    @Code(unknown = true)
    OTHER
  }

  /** The result of a query. */
  enum Rcode {
    @Code(0)
    OK,
    @Code(2)
    SERVER_FAILURE,
    @Code(3)
    NO_SUCH_NAME,
    @Code(5)
    REFUSED,
    @Code(unknown = true)
    OTHER
  }

  /** An NTP message. */
  @Struct(model = Model.C_X86_64, byteOrder = BIG_ENDIAN)
  record Ntp(
      @Bits(2) @Unsigned byte leap,
      @Bits(3) @Unsigned byte version,
      @Bits(3) @Unsigned byte mode,
      @Unsigned byte stratum,
      byte poll,
      byte precision,
      Span delay,
      Span dispersion,
      @Text(charset = LATIN_1, endsAtZero = false) @Length(4) String reference,
      Stamp updated,
      Stamp originated,
      Stamp received,
      Stamp sent) {}

  /** Seconds, and parts of 2^-32 of one, from 1900 on. */
  @Struct(model = Model.C_X86_64, byteOrder = BIG_ENDIAN)
  record Stamp(@Unsigned int seconds, @Unsigned int fraction) {}

  /** Seconds, and parts of 2^-16 of one. */
  @Struct(name = "NtpSpan", model = Model.C_X86_64, byteOrder = BIG_ENDIAN)
  record Span(short seconds, @Unsigned short fraction) {}
}
