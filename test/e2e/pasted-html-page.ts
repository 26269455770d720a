import { goodsOf, wordsIn } from '../../renderer/editor/clipboard-payload';
import { readPastedWords } from '../../renderer/editor/read-import';
import { FILE_BUDGET, newMeter } from '../../shared/import/budget';
import { textFromHtml } from '../../shared/import/html';

/** What the tests of pasted HTML call in the page. */
const pasted = {
  textFromHtml: (html: string) => textFromHtml(html, newMeter({ ...FILE_BUDGET, characters: 10_000_000 })),
  /** As the page reads what is on a clipboard. */
  async list(forms: Readonly<Record<string, string>>) {
    const carrier = new DataTransfer();
    for (const [type, words] of Object.entries(forms)) carrier.setData(type, words);
    const read = await readPastedWords(wordsIn(goodsOf(carrier)));
    return read.ok ? read.value.lines.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n') : read.fault.code;
  },
};

declare global {
  interface Window {
    pasted: typeof pasted;
  }
}
window.pasted = pasted;
