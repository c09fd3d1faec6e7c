const FINAL_TEXT = 0x81;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const SMALL = 126;
const MEDIUM = 0x1_0000;

/**
 * A whole WebSocket text frame (RFC 6455, 5.2), unmasked as servers send it. Built once and written to every socket of a
 * room: the header that `ws` would build for each of a thousand sockets is the same for all.
 */
export function encodeTextFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headerLength = length < SMALL ? 2 : length < MEDIUM ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = FINAL_TEXT;
  if (length < SMALL) frame[1] = length;
  else if (length < MEDIUM) {
    frame[1] = LENGTH_16;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_64;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headerLength);
  return frame;
}
