import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../desk/services';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { startFromOutline } from './coming-in';

/** A list that is pasted anywhere on the start screen becomes a workbook. What has the keyboard in a dialog has it first. */
export function usePasteHere(): void {
  const { t } = useTranslation();
  const services = useServices();

  useEffect(() => {
    const onPaste = async (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const elsewhere = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]');
      if (event.defaultPrevented || elsewhere || text.trim() === '') return;
      event.preventDefault();
      const fault = await startFromOutline(t, services, text);
      if (fault) tell(faultWords(t, fault), { bad: true });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [services, t]);
}
