#define _GNU_SOURCE
#include "layouts.h"

#include <linux/if_packet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

typedef struct sockaddr_in6 SockaddrIn6;
typedef struct in6_addr In6Addr;
typedef struct sockaddr_ll SockaddrLl;
typedef struct iovec Iovec;
typedef struct msghdr Msghdr;
typedef struct epoll_event EpollEvent;
typedef epoll_data_t EpollData;

int main(void) {
  STRUCT(SockaddrIn6);
  FIELD(SockaddrIn6, family, sin6_family);
  FIELD(SockaddrIn6, port, sin6_port);
  FIELD(SockaddrIn6, flow, sin6_flowinfo);
  FIELD(SockaddrIn6, address, sin6_addr);
  FIELD(SockaddrIn6, scope, sin6_scope_id);

  STRUCT(In6Addr);
  FIELD(In6Addr, bytes, s6_addr);
  FIELD(In6Addr, groups, s6_addr16);
  FIELD(In6Addr, words, s6_addr32);

  STRUCT(SockaddrLl);
  FIELD(SockaddrLl, family, sll_family);
  FIELD(SockaddrLl, protocol, sll_protocol);
  FIELD(SockaddrLl, index, sll_ifindex);
  FIELD(SockaddrLl, hardware, sll_hatype);
  FIELD(SockaddrLl, kind, sll_pkttype);
  FIELD(SockaddrLl, length, sll_halen);
  FIELD(SockaddrLl, address, sll_addr);

  STRUCT(Iovec);
  FIELD(Iovec, base, iov_base);
  FIELD(Iovec, length, iov_len);

  STRUCT(Msghdr);
  FIELD(Msghdr, name, msg_name);
  FIELD(Msghdr, nameLength, msg_namelen);
  FIELD(Msghdr, parts, msg_iov);
  FIELD(Msghdr, count, msg_iovlen);
  FIELD(Msghdr, control, msg_control);
  FIELD(Msghdr, controlLength, msg_controllen);
  FIELD(Msghdr, flags, msg_flags);

  STRUCT(EpollEvent);
  FIELD(EpollEvent, events, events);
  FIELD(EpollEvent, data, data);

  STRUCT(EpollData);
  FIELD(EpollData, pointer, ptr);
  FIELD(EpollData, fd, fd);
  FIELD(EpollData, u32, u32);
  FIELD(EpollData, u64, u64);
  return 0;
}
