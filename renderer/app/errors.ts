import type { TFunction } from 'i18next';
import { tell } from '../ui/notices';
import { rescue } from './rescue';

/** What throws outside of any panel: the page goes on, says so once, and offers the document as a file. */
export function catchErrors(t: TFunction): void {
  const told = () => {
    const { save } = rescue.getState();
    const offer = save && { label: t('broken.rescue'), icon: 'save', run: save };
    tell(t('broken.somewhere'), { bad: true, offer });
  };
  addEventListener('error', (event) => {
    if (event.error !== undefined && event.error !== null) told(); // ResizeObserver's warnings carry none
  });
  addEventListener('unhandledrejection', told);
}
