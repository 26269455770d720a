import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import { useEditor, useWorkbook } from '../../editor/editor';
import { Button } from '../../ui/Button';
import type { Findings } from './findings';
import { leaveIt, notHere } from './mute';

/** What a coach would ask: a sentence, why, a way out, and two ways to hear no more of it. */
export function FindingWords({ finding, kind }: { finding: Findings[number]; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const readOnly = useWorkbook((state) => state.readOnly);
  const { code, element, params } = finding;
  const words = `${kind.id}:check-${code}`;
  return (
    <>
      <p className="check-words">{t(words, params ?? {})}</p>
      <p>{t(`${words}-why`, params ?? {})}</p>
      <p className="check-example">{t(`${words}-example`, params ?? {})}</p>
      {!readOnly && (
        <div className="check-buttons" data-hands="">
          <Button icon="check" look="link" onPress={() => leaveIt(t, { store }, code, element)}>
            {t('checks.leave')}
          </Button>
          <Button icon="x" look="link" onPress={() => notHere(t, { store }, code)}>
            {t('checks.not-here')}
          </Button>
        </div>
      )}
    </>
  );
}
