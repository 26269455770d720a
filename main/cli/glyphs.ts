import generated from '../../shared/layout/advances.generated.json';
import { graphemesOf, needsShaping } from '../../shared/layout/measure';
import type { Scene } from '../../shared/scene/scene';

/** UTF-16 units that the bundled font draws. */
const drawn = new Set(
  generated[400].flatMap(([start = 0, ...advances]) => advances.map((_, i) => String.fromCharCode(start + i))),
);
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * What a picture says in letters that the bundled font lacks, or whose shapes follow from their neighbours: each once, in
 * the order of the page. Their widths are a guess here, and who draws them depends on the computer.
 */
export function strangersIn({ marks }: Scene): string[] {
  const strangers = new Set<string>();
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    for (const { text } of mark.lines)
      for (const sign of graphemesOf(text.normalize()))
        if (needsShaping(sign) || [...sign].some((part) => !drawn.has(part) && !UNSEEN.test(part))) strangers.add(sign);
  }
  return [...strangers];
}
