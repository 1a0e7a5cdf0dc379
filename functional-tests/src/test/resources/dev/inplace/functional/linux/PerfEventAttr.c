#define _GNU_SOURCE
#include "layouts.h"

#include <linux/perf_event.h>

typedef struct perf_event_attr PerfEventAttr;

int main(void) {
  // Later headers append fields.
  printf("PerfEventAttr %d %zu\n", PERF_ATTR_SIZE_VER7, _Alignof(PerfEventAttr));
  FIELD(PerfEventAttr, type, type);
  FIELD(PerfEventAttr, size, size);
  FIELD(PerfEventAttr, config, config);
  FIELD(PerfEventAttr, sample, sample_period);
  FIELD(PerfEventAttr, sampleType, sample_type);
  FIELD(PerfEventAttr, readFormat, read_format);
  BITS(PerfEventAttr, disabled, disabled, 1);
  BITS(PerfEventAttr, inherit, inherit, 1);
  BITS(PerfEventAttr, pinned, pinned, 1);
  BITS(PerfEventAttr, exclusive, exclusive, 1);
  BITS(PerfEventAttr, excludeUser, exclude_user, 1);
  BITS(PerfEventAttr, excludeKernel, exclude_kernel, 1);
  BITS(PerfEventAttr, excludeHv, exclude_hv, 1);
  BITS(PerfEventAttr, excludeIdle, exclude_idle, 1);
  BITS(PerfEventAttr, mmap, mmap, 1);
  BITS(PerfEventAttr, comm, comm, 1);
  BITS(PerfEventAttr, freq, freq, 1);
  BITS(PerfEventAttr, inheritStat, inherit_stat, 1);
  BITS(PerfEventAttr, enableOnExec, enable_on_exec, 1);
  BITS(PerfEventAttr, task, task, 1);
  BITS(PerfEventAttr, watermark, watermark, 1);
  BITS(PerfEventAttr, preciseIp, precise_ip, 3);
  BITS(PerfEventAttr, mmapData, mmap_data, 1);
  BITS(PerfEventAttr, sampleIdAll, sample_id_all, 1);
  BITS(PerfEventAttr, excludeHost, exclude_host, 1);
  BITS(PerfEventAttr, excludeGuest, exclude_guest, 1);
  BITS(PerfEventAttr, excludeCallchainKernel, exclude_callchain_kernel, 1);
  BITS(PerfEventAttr, excludeCallchainUser, exclude_callchain_user, 1);
  BITS(PerfEventAttr, mmap2, mmap2, 1);
  BITS(PerfEventAttr, commExec, comm_exec, 1);
  BITS(PerfEventAttr, useClockid, use_clockid, 1);
  BITS(PerfEventAttr, contextSwitch, context_switch, 1);
  BITS(PerfEventAttr, writeBackward, write_backward, 1);
  BITS(PerfEventAttr, namespaces, namespaces, 1);
  BITS(PerfEventAttr, ksymbol, ksymbol, 1);
  BITS(PerfEventAttr, bpfEvent, bpf_event, 1);
  BITS(PerfEventAttr, auxOutput, aux_output, 1);
  BITS(PerfEventAttr, cgroup, cgroup, 1);
  BITS(PerfEventAttr, textPoke, text_poke, 1);
  BITS(PerfEventAttr, buildId, build_id, 1);
  BITS(PerfEventAttr, inheritThread, inherit_thread, 1);
  BITS(PerfEventAttr, removeOnExec, remove_on_exec, 1);
  BITS(PerfEventAttr, sigtrap, sigtrap, 1);
  FIELD(PerfEventAttr, wakeup, wakeup_events);
  FIELD(PerfEventAttr, bpType, bp_type);
  FIELD(PerfEventAttr, config1, config1);
  FIELD(PerfEventAttr, config2, config2);
  FIELD(PerfEventAttr, branchSampleType, branch_sample_type);
  FIELD(PerfEventAttr, sampleRegsUser, sample_regs_user);
  FIELD(PerfEventAttr, sampleStackUser, sample_stack_user);
  FIELD(PerfEventAttr, clockid, clockid);
  FIELD(PerfEventAttr, sampleRegsIntr, sample_regs_intr);
  FIELD(PerfEventAttr, auxWatermark, aux_watermark);
  FIELD(PerfEventAttr, sampleMaxStack, sample_max_stack);
  FIELD(PerfEventAttr, auxSampleSize, aux_sample_size);
  FIELD(PerfEventAttr, sigData, sig_data);
  return 0;
}
