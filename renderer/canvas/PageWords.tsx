import { useTranslation } from 'react-i18next';
import type { Diagram } from '../../shared/model/document';
import type { LegendEntry } from '../../shared/scene/scene';
import { useWorkbook } from '../workbook/desk';
import { MarkShape } from './Marks';

/** What a slide has round the drawing too: title, team and date above it, the legend of its signs below. */
export function PageWords({ diagram, legend }: { diagram: Diagram; legend: readonly LegendEntry[] }) {
  const { t } = useTranslation();
  const about = useWorkbook(({ workbook }) => workbook.about);
  const sub = [about.team, about.date].filter((part) => part).join(', ');
  return (
    <>
      {(diagram.title || sub) && (
        <div className="page-title">
          {diagram.title && <h2>{diagram.title}</h2>}
          {sub && <p>{sub}</p>}
        </div>
      )}
      {legend.length > 0 && (
        <ul className="page-legend" aria-label={t('picture.legend')}>
          {legend.map(({ icon, says }) => (
            <li key={icon}>
              <svg width="16" height="16" aria-hidden="true">
                <MarkShape
                  mark={{
                    kind: 'icon',
                    role: 'legend',
                    name: icon,
                    x: 1,
                    y: 1,
                    size: 14,
                    says,
                    tone: { part: 'ink2' },
                  }}
                />
              </svg>
              {t(says)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
