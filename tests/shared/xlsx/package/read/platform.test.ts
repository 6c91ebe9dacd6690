import { deflateSync, strToU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeBytes, inflate } from '../../../../../shared/xlsx/package/read/platform.ts';
import { ReadFault } from '../../../../../shared/xlsx/package/read/refusal.ts';

afterEach(() => void vi.unstubAllGlobals());

const plain = strToU8('<a>文</a>'.repeat(1000));
const packed = deflateSync(plain);
/** More than is unpacked at one go: noise, which packs badly. */
const large = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 2_654_435_761) >>> 13);
const largePacked = deflateSync(large);
const damaged = new ReadFault('damaged');

describe('unpacking', () => {
  it.each([
    ['a small part', packed, plain],
    ['a large part', largePacked, large],
    ['a part of nothing', deflateSync(new Uint8Array(0)), new Uint8Array(0)],
  ])('gives the bytes of %s back', async (_, bytes, whole) => {
    expect(await inflate(bytes, whole.length)).toEqual(whole);
  });

  it('the large part is large', () => {
    expect(largePacked.length).toBeGreaterThan(64 * 1024);
  });

  it.each([
    ['broken data', packed.map((byte, at) => (at === 3 ? byte ^ 0xff : byte)), plain.length],
    ['data that end too soon', packed.subarray(0, packed.length - 4), plain.length],
    ['no data', new Uint8Array(0), plain.length],
    ['more than the stated size', packed, plain.length - 1],
    ['less than the stated size', packed, plain.length + 1],
    ['far more than the stated size', packed, 1],
    ['a large part that is broken', largePacked.map((byte, at) => (at === 3 ? byte ^ 0xff : byte)), large.length],
    ['a large part that ends too soon', largePacked.subarray(0, largePacked.length - 9), large.length],
    ['a large part of more than the stated size', largePacked, large.length - 1],
    ['a large part of less than the stated size', largePacked, large.length + 1],
  ])('blames the file for %s', async (_, bytes, size) => {
    await expect(inflate(bytes, size)).rejects.toThrow(damaged);
  });

  it('blames no file for a platform that lacks the means', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    await expect(inflate(largePacked, large.length)).rejects.toThrow(TypeError);
  });
});

describe('decoding', () => {
  it('knows the encodings that an XML declaration may name', () => {
    expect(decodeBytes(strToU8('文'), 'utf-8')).toBe('文');
    expect(decodeBytes(new Uint8Array([0xce, 0xc4]), 'gbk')).toBe('文');
  });

  it.each([
    ['bytes that are no text', new Uint8Array([0xff, 0xff]), 'utf-8'],
    ['an encoding that does not exist', strToU8('a'), 'klingon'],
  ])('blames the file for %s', (_, bytes, encoding) => {
    expect(() => decodeBytes(bytes, encoding)).toThrow(damaged);
  });
});
