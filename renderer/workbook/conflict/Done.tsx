import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compare } from '../../../shared/model/compare';
import type { Workbook } from '../../../shared/model/document';
import { Changes } from '../history/Changes';
import { groupsOf, summaryOf } from '../history/change-words';

/** What one side has done since both were the same, folded away under its sum. */
export function Done({ title, before, after }: { title: string; before: Workbook; after: Workbook }) {
  const { t } = useTranslation();
  const comparison = useMemo(() => compare(before, after), [before, after]);
  const summary = summaryOf(t, comparison);
  return (
    <details className="clash-done">
      <summary>
        {title}: {summary ?? t('clash.same')}
      </summary>
      {summary !== null && <Changes groups={groupsOf(t, comparison, before, after)} />}
    </details>
  );
}
