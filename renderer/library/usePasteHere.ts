import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { workbookOf } from '../../shared/actions/copy';
import { kinds } from '../../shared/kinds';
import { randomId } from '../../shared/model/ids';
import { branchesIn, type Goods, goodsOf, tooMany, wordsIn } from '../editor/clipboard-payload';
import { openFiles } from '../editor/dropped-files';
import { followDrops } from '../editor/file-drops';
import { bringIn } from '../editor/import-workbook';
import { useServices } from '../editor/services';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { startFromOutline } from './start-screen-actions';

/**
 * A list that is pasted or dropped anywhere on the start screen becomes a workbook; a file is opened. What has the keyboard
 * in a dialog has it first.
 */
export function usePasteHere(): void {
  const { t } = useTranslation();
  const services = useServices();

  useEffect(() => {
    const take = async (goods: Goods) => {
      if (goods.text.trim() === '' && goods.files.length > 0) return openFiles(t, services, goods.files);
      const branches = branchesIn(goods);
      const kind = kinds.get(branches?.kind ?? '');
      const much = branches && tooMany(branches);
      if (much) return tell(faultWords(t, much), { bad: true });
      if (branches && kind) {
        if (branches.withheld > 0) tell(t('paste.withheld', { count: branches.withheld }));
        return bringIn(t, services, workbookOf(branches, kind, randomId));
      }
      const words = wordsIn(goods);
      if (words.text === '' && words.html === '') return;
      const fault = await startFromOutline(t, services, words);
      if (fault && fault !== 'stopped') tell(faultWords(t, fault), { bad: true });
    };
    const meant = (event: Event, carrier: DataTransfer | null): Goods | null => {
      const elsewhere = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]');
      if (event.defaultPrevented || elsewhere || !carrier) return null;
      event.preventDefault();
      return goodsOf(carrier);
    };
    const onPaste = (event: ClipboardEvent) => {
      const goods = meant(event, event.clipboardData);
      if (goods) void take(goods);
    };
    const stop = followDrops((event) => {
      const goods = meant(event, event.dataTransfer);
      if (goods) void take(goods);
    });
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
      stop();
    };
  }, [services, t]);
}
