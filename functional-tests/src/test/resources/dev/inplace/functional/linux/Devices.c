#define _GNU_SOURCE
#include "layouts.h"

#include <linux/can.h>
#include <linux/input.h>
#include <linux/usb/ch9.h>
#include <termios.h>

typedef struct input_event InputEvent;
typedef struct usb_endpoint_descriptor UsbEndpoint;
typedef struct can_frame CanFrame;
typedef struct termios Termios;

int main(void) {
  STRUCT(InputEvent);
  FIELD(InputEvent, time, time);
  FIELD(InputEvent, type, type);
  FIELD(InputEvent, code, code);
  FIELD(InputEvent, value, value);

  STRUCT(UsbEndpoint);
  FIELD(UsbEndpoint, length, bLength);
  FIELD(UsbEndpoint, descriptor, bDescriptorType);
  BITS(UsbEndpoint, number, bEndpointAddress, USB_ENDPOINT_NUMBER_MASK);
  BITS(UsbEndpoint, isIn, bEndpointAddress, USB_DIR_IN);
  BITS(UsbEndpoint, transfer, bmAttributes, USB_ENDPOINT_XFERTYPE_MASK);
  BITS(UsbEndpoint, synchronization, bmAttributes, USB_ENDPOINT_SYNCTYPE);
  BITS(UsbEndpoint, usage, bmAttributes, USB_ENDPOINT_USAGE_MASK);
  FIELD(UsbEndpoint, maxPacketSize, wMaxPacketSize);
  FIELD(UsbEndpoint, interval, bInterval);
  FIELD(UsbEndpoint, refresh, bRefresh);
  FIELD(UsbEndpoint, synchAddress, bSynchAddress);

  STRUCT(CanFrame);
  BITS(CanFrame, id, can_id, CAN_EFF_MASK);
  BITS(CanFrame, isError, can_id, CAN_ERR_FLAG);
  BITS(CanFrame, isRemote, can_id, CAN_RTR_FLAG);
  BITS(CanFrame, isExtended, can_id, CAN_EFF_FLAG);
  FIELD(CanFrame, length, can_dlc);
  FIELD(CanFrame, rawLength, len8_dlc);
  FIELD(CanFrame, data, data);

  STRUCT(Termios);
  FIELD(Termios, input, c_iflag);
  FIELD(Termios, output, c_oflag);
  FIELD(Termios, control, c_cflag);
  FIELD(Termios, local, c_lflag);
  FIELD(Termios, line, c_line);
  FIELD(Termios, characters, c_cc);
  FIELD(Termios, inputSpeed, c_ispeed);
  FIELD(Termios, outputSpeed, c_ospeed);
  return 0;
}
