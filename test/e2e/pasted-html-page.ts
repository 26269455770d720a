import { goodsOf, listIn } from '../../renderer/desk/goods';
import { textFromHtml } from '../../renderer/desk/pasted-html';

/** What the tests of pasted HTML call in the page. */
const pasted = {
  textFromHtml,
  /** As the page reads what is on a clipboard. */
  async list(forms: Readonly<Record<string, string>>) {
    const carrier = new DataTransfer();
    for (const [type, words] of Object.entries(forms)) carrier.setData(type, words);
    return listIn(goodsOf(carrier));
  },
};

declare global {
  interface Window {
    pasted: typeof pasted;
  }
}
window.pasted = pasted;
