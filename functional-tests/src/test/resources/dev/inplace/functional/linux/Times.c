#define _GNU_SOURCE
#include "layouts.h"

#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/timex.h>
#include <utmp.h>

typedef struct timeval Timeval;
typedef struct timex Timex;
typedef struct sysinfo Sysinfo;
typedef struct rusage Rusage;
typedef struct utmp Utmp;
typedef struct exit_status Exit;
typedef __typeof__(((struct utmp *)0)->ut_tv) Moment;

int main(void) {
  STRUCT(Timeval);
  FIELD(Timeval, seconds, tv_sec);
  FIELD(Timeval, micros, tv_usec);

  STRUCT(Timex);
  FIELD(Timex, modes, modes);
  FIELD(Timex, offset, offset);
  FIELD(Timex, frequency, freq);
  FIELD(Timex, maxError, maxerror);
  FIELD(Timex, error, esterror);
  FIELD(Timex, status, status);
  FIELD(Timex, constant, constant);
  FIELD(Timex, precision, precision);
  FIELD(Timex, tolerance, tolerance);
  FIELD(Timex, time, time);
  FIELD(Timex, tick, tick);
  FIELD(Timex, ppsFrequency, ppsfreq);
  FIELD(Timex, jitter, jitter);
  FIELD(Timex, shift, shift);
  FIELD(Timex, stability, stabil);
  FIELD(Timex, jitterCount, jitcnt);
  FIELD(Timex, calibrations, calcnt);
  FIELD(Timex, errors, errcnt);
  FIELD(Timex, unstable, stbcnt);
  FIELD(Timex, tai, tai);
  REST(Timex, reserved, tai);

  STRUCT(Sysinfo);
  FIELD(Sysinfo, uptime, uptime);
  FIELD(Sysinfo, loads, loads);
  FIELD(Sysinfo, totalRam, totalram);
  FIELD(Sysinfo, freeRam, freeram);
  FIELD(Sysinfo, sharedRam, sharedram);
  FIELD(Sysinfo, bufferRam, bufferram);
  FIELD(Sysinfo, totalSwap, totalswap);
  FIELD(Sysinfo, freeSwap, freeswap);
  FIELD(Sysinfo, processes, procs);
  FIELD(Sysinfo, totalHigh, totalhigh);
  FIELD(Sysinfo, freeHigh, freehigh);
  FIELD(Sysinfo, unit, mem_unit);

  STRUCT(Rusage);
  FIELD(Rusage, user, ru_utime);
  FIELD(Rusage, system, ru_stime);
  FIELD(Rusage, maxResident, ru_maxrss);
  FIELD(Rusage, sharedText, ru_ixrss);
  FIELD(Rusage, unsharedData, ru_idrss);
  FIELD(Rusage, unsharedStack, ru_isrss);
  FIELD(Rusage, minorFaults, ru_minflt);
  FIELD(Rusage, majorFaults, ru_majflt);
  FIELD(Rusage, swaps, ru_nswap);
  FIELD(Rusage, inputs, ru_inblock);
  FIELD(Rusage, outputs, ru_oublock);
  FIELD(Rusage, sent, ru_msgsnd);
  FIELD(Rusage, received, ru_msgrcv);
  FIELD(Rusage, signals, ru_nsignals);
  FIELD(Rusage, voluntarySwitches, ru_nvcsw);
  FIELD(Rusage, involuntarySwitches, ru_nivcsw);

  STRUCT(Utmp);
  FIELD(Utmp, type, ut_type);
  FIELD(Utmp, process, ut_pid);
  FIELD(Utmp, line, ut_line);
  FIELD(Utmp, id, ut_id);
  FIELD(Utmp, user, ut_user);
  FIELD(Utmp, host, ut_host);
  FIELD(Utmp, exit, ut_exit);
  FIELD(Utmp, session, ut_session);
  FIELD(Utmp, time, ut_tv);
  FIELD(Utmp, address, ut_addr_v6);
  REST(Utmp, reserved, ut_addr_v6);

  STRUCT(Exit);
  FIELD(Exit, termination, e_termination);
  FIELD(Exit, code, e_exit);

  STRUCT(Moment);
  FIELD(Moment, seconds, tv_sec);
  FIELD(Moment, micros, tv_usec);
  return 0;
}
