import type { TFunction } from 'i18next';
import { rescue } from '../editor/save-copy';
import { notices, putAway, tell } from '../ui/notices';

/** What throws outside of any panel: the page goes on, says so once, and offers the document as a file. */
export function catchErrors(t: TFunction): void {
  const told = () => {
    const { save } = rescue.getState();
    const offer = save && { label: t('broken.rescue'), icon: 'save', run: save };
    const words = t('broken.somewhere');
    for (const { id, text } of notices.getState().list) if (text === words) putAway(id);
    tell(words, { bad: true, offer });
  };
  addEventListener('error', (event) => {
    if (event.error !== undefined && event.error !== null) told(); // ResizeObserver's warnings carry none
  });
  addEventListener('unhandledrejection', told);
}
