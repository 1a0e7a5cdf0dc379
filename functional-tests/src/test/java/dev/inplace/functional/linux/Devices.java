package dev.inplace.functional.linux;

import dev.inplace.annotation.Align;
import dev.inplace.annotation.Bits;
import dev.inplace.annotation.Bytes;
import dev.inplace.annotation.Code;
import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Packed;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;
import dev.inplace.functional.linux.Times.Timeval;

/** Structs of devices: linux/input.h, linux/usb/ch9.h, linux/can.h, termios.h. */
interface Devices {

  /** {@code struct input_event}. */
  @Struct(model = Model.C_X86_64)
  record InputEvent(Timeval time, @Unsigned short type, @Unsigned short code, int value) {}

  /** {@code struct usb_endpoint_descriptor}. */
  @Struct(model = Model.C_X86_64)
  @Packed
  record UsbEndpoint(
      @Unsigned byte length,
      @Bytes(1) Descriptor descriptor,
      @Bits(4) @Unsigned byte number,
      @Bits(value = 3, unnamed = true) byte unused,
      @Bits(1) boolean isIn,
      @Bits(2) Transfer transfer,
      @Bits(2) Synchronization synchronization,
      @Bits(2) @Unsigned byte usage,
      @Bits(value = 2, unnamed = true) byte reserved,
      @Unsigned short maxPacketSize,
      @Unsigned byte interval,
      @Unsigned byte refresh,
      @Unsigned byte synchAddress) {}

  /** {@code USB_DT_…}. */
  enum Descriptor {
    @Code(1)
    DEVICE,
    @Code(2)
    CONFIGURATION,
    @Code(4)
    INTERFACE,
    @Code(5)
    ENDPOINT,
    @Code(unknown = true)
    OTHER
  }

  /** {@code USB_ENDPOINT_XFER_…}. */
  enum Transfer {
    CONTROL,
    ISOCHRONOUS,
    BULK,
    INTERRUPT
  }

  /** {@code USB_ENDPOINT_SYNC_…}. */
  enum Synchronization {
    NONE,
    ASYNCHRONOUS,
    ADAPTIVE,
    SYNCHRONOUS
  }

  /** {@code struct can_frame}; its {@code can_id} has three flags above the identifier. */
  @Struct(model = Model.C_X86_64)
  record CanFrame(
      @Bits(29) @Unsigned int id,
      @Bits(1) boolean isError,
      @Bits(1) boolean isRemote,
      @Bits(1) boolean isExtended,
      @Unsigned byte length,
      @Bits(value = 8, unnamed = true) byte padding,
      @Bits(value = 8, unnamed = true) byte reserved,
      @Unsigned byte rawLength,
      @Length(8) @Align(8) byte[] data) {}

  /** {@code struct termios}. */
  @Struct(model = Model.C_X86_64)
  record Termios(
      @Unsigned int input,
      @Unsigned int output,
      @Unsigned int control,
      @Unsigned int local,
      @Unsigned byte line,
      @Unsigned @Length(32) byte[] characters,
      @Unsigned int inputSpeed,
      @Unsigned int outputSpeed) {}
}
