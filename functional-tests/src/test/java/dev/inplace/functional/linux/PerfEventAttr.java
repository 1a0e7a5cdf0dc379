package dev.inplace.functional.linux;

import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

/**
 * {@code struct perf_event_attr} of linux/perf_event.h, in its version of 128 bytes. C's flags are
 * of 64 bits. A boolean's bits end with its byte, thus the field of two bits is packed.
 */
@Struct(model = Model.C_X86_64)
public record PerfEventAttr(
    @Unsigned int type,
    @Unsigned int size,
    @Unsigned long config,
    Sample sample,
    @Unsigned long sampleType,
    @Unsigned long readFormat,
    @Bits(1) boolean disabled,
    @Bits(1) boolean inherit,
    @Bits(1) boolean pinned,
    @Bits(1) boolean exclusive,
    @Bits(1) boolean excludeUser,
    @Bits(1) boolean excludeKernel,
    @Bits(1) boolean excludeHv,
    @Bits(1) boolean excludeIdle,
    @Bits(1) boolean mmap,
    @Bits(1) boolean comm,
    @Bits(1) boolean freq,
    @Bits(1) boolean inheritStat,
    @Bits(1) boolean enableOnExec,
    @Bits(1) boolean task,
    @Bits(1) boolean watermark,
    @Packed @Bits(2) @Unsigned byte preciseIp,
    @Bits(1) boolean mmapData,
    @Bits(1) boolean sampleIdAll,
    @Bits(1) boolean excludeHost,
    @Bits(1) boolean excludeGuest,
    @Bits(1) boolean excludeCallchainKernel,
    @Bits(1) boolean excludeCallchainUser,
    @Bits(1) boolean mmap2,
    @Bits(1) boolean commExec,
    @Bits(1) boolean useClockid,
    @Bits(1) boolean contextSwitch,
    @Bits(1) boolean writeBackward,
    @Bits(1) boolean namespaces,
    @Bits(1) boolean ksymbol,
    @Bits(1) boolean bpfEvent,
    @Bits(1) boolean auxOutput,
    @Bits(1) boolean cgroup,
    @Bits(1) boolean textPoke,
    @Bits(1) boolean buildId,
    @Bits(1) boolean inheritThread,
    @Bits(1) boolean removeOnExec,
    @Bits(1) boolean sigtrap,
    @Bits(value = 26, unnamed = true) @Unsigned long reserved,
    Wakeup wakeup,
    @Unsigned int bpType,
    Config1 config1,
    Config2 config2,
    @Unsigned long branchSampleType,
    @Unsigned long sampleRegsUser,
    @Unsigned int sampleStackUser,
    int clockid,
    @Unsigned long sampleRegsIntr,
    @Unsigned int auxWatermark,
    @Unsigned short sampleMaxStack,
    @Bits(value = 16, unnamed = true) @Unsigned short reserved2,
    @Unsigned int auxSampleSize,
    @Bits(value = 32, unnamed = true) @Unsigned int reserved3,
    @Unsigned long sigData) {

  /** By count or by frequency. */
  @Struct(model = Model.C_X86_64, union = true)
  public record Sample(@Unsigned long period, @Unsigned long freq) {}

  /** By events or by bytes. */
  @Struct(model = Model.C_X86_64, union = true)
  public record Wakeup(@Unsigned int events, @Unsigned int watermark) {}

  /** An address, or more of the configuration. */
  @Struct(model = Model.C_X86_64, union = true)
  public record Config1(
      @Unsigned long bpAddr,
      @Unsigned long kprobeFunc,
      @Unsigned long uprobePath,
      @Unsigned long config1) {}

  /** A length, or more of the configuration. */
  @Struct(model = Model.C_X86_64, union = true)
  public record Config2(
      @Unsigned long bpLen,
      @Unsigned long kprobeAddr,
      @Unsigned long probeOffset,
      @Unsigned long config2) {}
}
