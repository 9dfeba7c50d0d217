// A 128-bit hash for fingerprints: stable across platforms, not for security (digests of content are in `control`).

/** 32 hex digits over the UTF-16 code units of a text: four interleaved multiply-xor lanes, each finished by an avalanche. */
export function hash128(text: string): string {
  const lanes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane += 1) {
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (code + lane * 0x61), 0x01000193 + lane * 0x5bd1e994) >>> 0;
      lanes[lane] = (((lanes[lane] ?? 0) << 13) | ((lanes[lane] ?? 0) >>> 19)) >>> 0;
    }
  }
  return lanes.map((lane) => finish(lane ^ text.length)).join('');
}

function finish(lane: number): string {
  let value = lane >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
