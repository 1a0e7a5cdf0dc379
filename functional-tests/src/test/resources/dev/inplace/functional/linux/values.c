// Writes structs that are filled by C's own fields, one behind the other.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <linux/can.h>
#include <linux/if_packet.h>
#include <linux/perf_event.h>
#include <linux/usb/ch9.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <utmp.h>

#define WRITE(value) fwrite(&value, sizeof value, 1, stdout)

int main(void) {
  struct stat directory;
  stat("/", &directory);
  WRITE(directory);

  struct sockaddr_in6 address = {.sin6_family = AF_INET6, .sin6_port = htons(443)};
  inet_pton(AF_INET6, "2001:db8::17", &address.sin6_addr);
  WRITE(address);

  struct epoll_event event = {.events = EPOLLIN, .data = {.fd = 7}};
  WRITE(event);

  struct perf_event_attr attr;
  memset(&attr, 0, sizeof attr);
  attr.size = PERF_ATTR_SIZE_VER7;
  attr.sample_freq = 997;
  attr.freq = 1;
  attr.precise_ip = 2;
  attr.sigtrap = 1;
  fwrite(&attr, PERF_ATTR_SIZE_VER7, 1, stdout);

  struct usb_endpoint_descriptor endpoint = {
      .bLength = USB_DT_ENDPOINT_AUDIO_SIZE,
      .bDescriptorType = USB_DT_ENDPOINT,
      .bEndpointAddress = 3 | USB_DIR_IN,
      .bmAttributes = USB_ENDPOINT_XFER_ISOC | USB_ENDPOINT_SYNC_ADAPTIVE,
      .wMaxPacketSize = 1024};
  WRITE(endpoint);

  struct can_frame frame = {.can_id = 0x1ABCDEF | CAN_EFF_FLAG, .can_dlc = 2, .data = {1, 2}};
  WRITE(frame);

  struct utmp login;
  memset(&login, 0, sizeof login);
  login.ut_type = USER_PROCESS;
  memcpy(login.ut_id, "tty1", 4); // no zero behind it
  strcpy(login.ut_user, "ada");
  WRITE(login);
  return 0;
}
