import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagram } from '../../shared/model/document';
import type { LegendEntry } from '../../shared/scene/scene';
import { useWorkbook } from '../desk/desk';
import { MarkShape } from './Marks';

/** What a slide has round the drawing too. Both are always there, so that the room they take can be watched. */

export function PageTitle(props: { diagram: Diagram; hidden: boolean; ref: Ref<HTMLDivElement> }) {
  const { diagram, hidden, ref } = props;
  const about = useWorkbook(({ workbook }) => workbook.about);
  const byline = [about.team, about.date].filter((part) => part).join(', ');
  return (
    <div ref={ref} className="page-title" hidden={hidden}>
      {diagram.title && <h2 data-corner="">{diagram.title}</h2>}
      {byline && <p data-corner="">{byline}</p>}
    </div>
  );
}

export function PageLegend({ entries, ref }: { entries: readonly LegendEntry[]; ref: Ref<HTMLUListElement> }) {
  const { t } = useTranslation();
  return (
    <ul ref={ref} className="page-legend" aria-label={t('picture.legend')} hidden={entries.length === 0}>
      {entries.map(({ icon, says }) => (
        <li key={icon} data-corner="">
          <svg width="16" height="16" aria-hidden="true">
            <MarkShape
              mark={{ kind: 'icon', role: 'legend', name: icon, x: 1, y: 1, size: 14, says, tone: { part: 'ink2' } }}
            />
          </svg>
          {t(says)}
        </li>
      ))}
    </ul>
  );
}
