import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk';
import { followDrops } from '../desk/drops';
import { useServices } from '../desk/services';
import { useWish } from '../desk/wishes';
import type { Carrier } from './carrier';
import { answerCopy, copyNow, copyOutline } from './copying';
import { answerDrop, answerPaste, pasteNow } from './pasting';

/** Copy, cut, paste and drop, wherever on the page: by key, by the browser's menu, by ours, by hand. */
export function useClipboard(): void {
  const { t, i18n } = useTranslation();
  const { store, sitting } = useDesk();
  const services = useServices();
  const carrier = useMemo((): Carrier => ({ t, i18n, store, sitting, services }), [t, i18n, store, sitting, services]);

  useEffect(() => {
    const withdraw = new AbortController();
    const { signal } = withdraw;
    document.addEventListener('copy', (event) => answerCopy(carrier, event, false), { signal });
    document.addEventListener('cut', (event) => answerCopy(carrier, event, true), { signal });
    document.addEventListener('paste', (event) => answerPaste(carrier, event), { signal });
    const stop = followDrops((event) => answerDrop(carrier, event));
    return () => {
      withdraw.abort();
      stop();
    };
  }, [carrier]);

  useWish('copy', () => copyNow(carrier, false));
  useWish('cut', () => copyNow(carrier, true));
  useWish('paste', () => pasteNow(carrier));
  useWish('copy-outline', () => copyOutline(carrier));
}
