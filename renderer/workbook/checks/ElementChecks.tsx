import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import { FindingWords } from './FindingWords';
import type { Findings } from './findings';
import './checks.css';

/** What a coach would ask of what is selected. */
export function ElementChecks({ findings, kind }: { findings: Findings; kind: Kind }) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="right-quiet">{t('checks.none-here')}</p>;
  return (
    <ul className="checks">
      {findings.map((finding) => (
        <li key={`${finding.element} ${finding.code}`}>
          <FindingWords finding={finding} kind={kind} />
        </li>
      ))}
    </ul>
  );
}
