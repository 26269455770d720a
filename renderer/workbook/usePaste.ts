import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { paste } from '../../shared/actions/paste';
import { diagramOf, useDesk } from '../desk/desk';
import { faultWords } from '../ui/fault-words';
import { say, tell } from '../ui/notices';
import { countWords } from './count-words';

const MOST = 500_000; // characters: more than any meeting has written down

/** A list that is pasted anywhere on the page comes into the diagram. Words pasted into words stay the browser's business. */
export function usePaste(): void {
  const { t, i18n } = useTranslation();
  const { store, sitting } = useDesk();

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const context = sitting.context();
      const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const words = field && context?.editing !== null; // ours, not the name of the workbook
      const several = /\S.*[\r\n]+.*\S/s.test(text);
      if (!context || event.defaultPrevented || (field && !(words && several)) || text.trim() === '') return;
      event.preventDefault();
      if (store.getState().readOnly) return tell(t('saving.read-only'));
      if (text.length > MOST) return tell(t('paste.too-long', { most: MOST }), { bad: true });
      const known = new Set(context.workbook.elements.keys());
      const pasted = paste(context, text);
      if (!pasted.ok) return tell(faultWords(t, pasted.fault), { bad: true });
      const shown = diagramOf(store.getState());
      const added = shown?.graph.all().filter(({ id }) => !known.has(id)) ?? [];
      if (shown && added.length > 0) say(t('pasted.told', { what: countWords(t, i18n.language, shown.kind, added) }));
      const left = pasted.value;
      if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [store, sitting, t, i18n]);
}
