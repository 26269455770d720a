import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor';
import { followDrops } from '../editor/file-drops';
import { useServices } from '../editor/services';
import { useUiCommand } from '../editor/ui-commands';
import type { Carrier } from './carrier';
import { answerCopy, copyNow, copyOutline } from './copying';
import { answerDrop, answerPaste, pasteNow } from './pasting';

/** Copy, cut, paste and drop, wherever on the page: by key, by the browser's menu, by ours, by hand. */
export function useClipboard(): void {
  const { t, i18n } = useTranslation();
  const { store, session } = useEditor();
  const services = useServices();
  const carrier = useMemo((): Carrier => ({ t, i18n, store, session, services }), [t, i18n, store, session, services]);

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

  useUiCommand('copy', () => copyNow(carrier, false));
  useUiCommand('cut', () => copyNow(carrier, true));
  useUiCommand('paste', () => pasteNow(carrier));
  useUiCommand('copy-outline', () => copyOutline(carrier));
}
