import type { Id } from '@/lib/protocol/primitives';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(DIGITS.length);
const SHORT = /^[0-9A-Za-z]{1,22}$/;
const LARGEST = (1n << 128n) - 1n;

/** An id as at most 22 letters and digits: the same thing under a shorter name, with nothing kept anywhere. */
export function toShortId(id: Id): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let short = '';
  do {
    short = DIGITS.charAt(Number(rest % BASE)) + short;
    rest /= BASE;
  } while (rest > 0n);
  return short;
}

/** The id that a short name stands for; null for what is none. */
export function fromShortId(short: string): Id | null {
  if (!SHORT.test(short)) return null;
  const value = [...short].reduce((sum, digit) => sum * BASE + BigInt(DIGITS.indexOf(digit)), 0n);
  if (value > LARGEST) return null;
  const hex = value.toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
