import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import { Glyph } from '../ui/Glyph';

/** One kind of diagram to begin with: its line drawing, its name, one sentence. */
export function StartCard({ kind, onPress }: { kind: Kind; onPress: () => void }) {
  const { t } = useTranslation();
  const about = useId();
  return (
    <li className="card start-card">
      <Art kind={kind} />
      <button type="button" className="card-way start-name" aria-describedby={about} onClick={onPress}>
        {t(`${kind.id}:name`)}
      </button>
      <p id={about}>{t(`${kind.id}:about`)}</p>
    </li>
  );
}

function Art({ kind }: { kind: Kind }) {
  if (!kind.art) return <Glyph path={kind.glyph} size={75} />;
  return (
    <svg className="icon art" width="106" height="75" viewBox="0 0 96 68" aria-hidden="true">
      {kind.art.map(({ d, hue, weight }) => (
        <path key={d} d={d} style={inkOf(hue, weight)} />
      ))}
    </svg>
  );
}

function inkOf(hue: number | undefined, weight: number | undefined) {
  const colour = hue === undefined ? 'var(--head)' : `var(--c${hue}-line)`;
  return weight === undefined ? { fill: colour } : { fill: 'none', stroke: colour, strokeWidth: weight };
}
