package dev.inplace.functional.linux;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.annotation.Word;

/** Structs of clocks and of the system: sys/time.h, sys/timex.h, sys/resource.h, utmp.h. */
interface Times {

  /** {@code struct timeval}. */
  @Struct(model = Model.C_X86_64)
  record Timeval(@Word long seconds, @Word long micros) {}

  /** {@code struct timex}. */
  @Struct(model = Model.C_X86_64)
  record Timex(
      @Unsigned int modes,
      @Word long offset,
      @Word long frequency,
      @Word long maxError,
      @Word long error,
      int status,
      @Word long constant,
      @Word long precision,
      @Word long tolerance,
      Timeval time,
      @Word long tick,
      @Word long ppsFrequency,
      @Word long jitter,
      int shift,
      @Word long stability,
      @Word long jitterCount,
      @Word long calibrations,
      @Word long errors,
      @Word long unstable,
      int tai,
      @Length(11) int[] reserved) {}

  /** {@code struct sysinfo}. */
  @Struct(model = Model.C_X86_64)
  record Sysinfo(
      @Word long uptime,
      @Unsigned @Word @Length(3) long[] loads,
      @Unsigned @Word long totalRam,
      @Unsigned @Word long freeRam,
      @Unsigned @Word long sharedRam,
      @Unsigned @Word long bufferRam,
      @Unsigned @Word long totalSwap,
      @Unsigned @Word long freeSwap,
      @Unsigned short processes,
      @Bits(value = 16, unnamed = true) short padding,
      @Unsigned @Word long totalHigh,
      @Unsigned @Word long freeHigh,
      @Unsigned int unit) {}

  /** {@code struct rusage}. */
  @Struct(model = Model.C_X86_64)
  record Rusage(
      Timeval user,
      Timeval system,
      @Word long maxResident,
      @Word long sharedText,
      @Word long unsharedData,
      @Word long unsharedStack,
      @Word long minorFaults,
      @Word long majorFaults,
      @Word long swaps,
      @Word long inputs,
      @Word long outputs,
      @Word long sent,
      @Word long received,
      @Word long signals,
      @Word long voluntarySwitches,
      @Word long involuntarySwitches) {}

  /** {@code struct utmp}: texts that may fill all their bytes. */
  @Struct(model = Model.C_X86_64)
  record Utmp(
      @Bytes(2) Login type,
      int process,
      @Length(32) String line,
      @Length(4) String id,
      @Length(32) String user,
      @Length(256) String host,
      Exit exit,
      int session,
      Moment time,
      @Length(4) int[] address,
      @Length(20) byte[] reserved) {}

  /** {@code struct exit_status}. */
  @Struct(model = Model.C_X86_64)
  record Exit(short termination, short code) {}

  /** The time of a {@code struct utmp}, which has 32 bits on 64-bit systems, too. */
  @Struct(model = Model.C_X86_64)
  record Moment(int seconds, int micros) {}

  /** {@code ut_type}. */
  enum Login {
    EMPTY,
    RUN_LEVEL,
    BOOT,
    NEW_TIME,
    OLD_TIME,
    INIT,
    LOGIN,
    USER,
    DEAD,
    ACCOUNTING
  }
}
