import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openFiles } from '../desk/dropped-files';
import { followDrops } from '../desk/drops';
import { type Goods, goodsOf, listIn } from '../desk/goods';
import { useServices } from '../desk/services';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { startFromOutline } from './coming-in';

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
      const text = await listIn(goods);
      if (text.trim() === '') return;
      const fault = await startFromOutline(t, services, text);
      if (fault) tell(faultWords(t, fault), { bad: true });
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
