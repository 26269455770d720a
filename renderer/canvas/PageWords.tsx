import type { TFunction } from 'i18next';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import { membershipOf } from '../../shared/kinds/link-rules';
import type { Diagram, Element } from '../../shared/model/document';
import type { LegendEntry } from '../../shared/scene/scene';
import { useWorkbook } from '../editor/editor';
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

interface LegendProps {
  entries: readonly LegendEntry[];
  /** From which the thick line leads to the top, where there is one. */
  way: Element | undefined;
  kind: Kind;
  ref: Ref<HTMLUListElement>;
}

export function PageLegend({ entries, way, kind, ref }: LegendProps) {
  const { t } = useTranslation();
  return (
    <ul ref={ref} className="page-legend" aria-label={t('picture.legend')} hidden={entries.length === 0 && !way}>
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
      {way && (
        <li data-corner="">
          <svg width="24" height="16" aria-hidden="true">
            <path className="mark-line legend-way" d="M2 8H22" />
          </svg>
          {t([`${kind.id}:${membershipOf(kind)?.type}-way`, 'picture.way'], { type: typeWords(t, kind, way) })}
        </li>
      )}
    </ul>
  );
}

/** Within a sentence. */
function typeWords(t: TFunction, { id, elements }: Kind, { type }: Element): string {
  const words = t(`${id}:${elements.get(type)?.name ?? type}`);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
