import type { Weight } from '../kinds/kind';
import generated from './advances.generated.json' with { type: 'json' };

/** By weight, then by UTF-16 unit: thousandths of an em, or -1 where neither font nor rule knows the character. */
export const advances: Readonly<Record<Weight, Int16Array>> = {
  400: unpack(generated[400]),
  600: unpack(generated[600]),
};

function unpack(runs: readonly (readonly number[])[]): Int16Array {
  const all = new Int16Array(0x1_0000).fill(-1);
  all.fill(1000, 0x2e80, 0xa000); // radicals, kana, ideographs
  all.fill(1000, 0xac00, 0xd7a4); // Hangul
  all.fill(1000, 0xf900, 0xfb00);
  all.fill(1000, 0xfe30, 0xfe70);
  all.fill(1000, 0xff01, 0xff61); // full-width forms
  all.fill(500, 0xff61, 0xffdd); // half-width kana and Hangul
  all.fill(0, 0x3099, 0x309b); // marks on kana
  for (const [start = 0, ...widths] of runs) all.set(widths, start);
  return all;
}
