import type { Weight } from '../kinds/kind';
import type { Scene } from '../scene/scene';
import { FONT_PARTS } from './font-files';

/** The family of the faces that a drawing brings along: another than the font's own name, so that a computer's own copy adds to it. */
export const EMBEDDED = 'Throughline Sans';

/** CSS rules with the parts of our font that a scene has letters of, in the weights in which it has them. */
export async function fontFacesFor({ marks }: Scene): Promise<string> {
  const letters = new Map<Weight, string>();
  for (const mark of marks)
    if (mark.kind === 'text')
      letters.set(mark.weight, (letters.get(mark.weight) ?? '') + mark.lines.map(({ text }) => text).join(''));
  const faces = [...letters].flatMap(([weight, text]) =>
    FONT_PARTS.filter(({ range }) => lettersOf(range).test(text)).map(async ({ range, files }) => {
      const { default: address } = await files[weight]();
      return `@font-face{font-family:"${EMBEDDED}";font-weight:${weight};unicode-range:${range};src:url(${address})}`;
    }),
  );
  return (await Promise.all(faces)).join('');
}

/** Any one of the letters that a `unicode-range` names. */
const lettersOf = (range: string): RegExp =>
  new RegExp(`[${range.replaceAll(',', '').replaceAll('U+', '\\u').replaceAll('-', '-\\u')}]`);
