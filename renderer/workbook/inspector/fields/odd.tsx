import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { oddAt } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import type { Said } from './field-binding';

/**
 * What is odd about what was said, which is kept: nothing that stops anybody. It is there before it says anything, so that it
 * is heard while somebody types.
 */
export function Odd({ code, kind, id }: { code: string | null; kind: string; id: string }) {
  const { t } = useTranslation();
  return (
    <p id={id} role="status" className={code === null ? 'unseen' : 'right-quiet'}>
      {code !== null && t(`${kind}:field-${code}`)}
    </p>
  );
}

/** Its code, and the id by which a field points to it. */
export function useOdd(field: Field, { record }: Said) {
  const id = useId();
  const code = oddAt(field, record);
  return { code, id, described: code === null ? undefined : id };
}
