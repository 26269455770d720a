import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { HUES } from '../../shared/kinds/hues';
import type { Kind, Template } from '../../shared/kinds/kind';
import { Glyph } from '../ui/Glyph';
import './start.css';

interface Props {
  kind: Kind;
  /** Null: with nothing in it. */
  onPress: (template: Template | null) => void;
}

/** One kind of diagram to begin with: its line drawing, its name, one sentence; and beside it what it may have in it already. */
export function Start({ kind, onPress }: Props) {
  const { t } = useTranslation();
  const about = useId();
  return (
    <li className="start">
      <div className="card start-card">
        <Art kind={kind} />
        <button type="button" className="card-way start-name" aria-describedby={about} onClick={() => onPress(null)}>
          {t(`${kind.id}:name`)}
        </button>
        <p id={about}>{t(`${kind.id}:about`)}</p>
      </div>
      {kind.templates.length > 0 && (
        <ul className="templates" aria-label={t('home.templates', { kind: t(`${kind.id}:name`) })}>
          {kind.templates.map((template) => (
            <TemplateCard key={template.id} kind={kind} template={template} onPress={() => onPress(template)} />
          ))}
        </ul>
      )}
    </li>
  );
}

function TemplateCard({ kind, template, onPress }: { kind: Kind; template: Template; onPress: () => void }) {
  const { t } = useTranslation();
  const about = useId();
  const name = `${kind.id}:template-${template.id}`;
  const named = template.lines.filter(({ words }) => words);
  const asked = named.filter(({ asks }) => asks);
  return (
    <li className="card template">
      <button type="button" className="card-way template-name" aria-describedby={about} onClick={onPress}>
        {t(name)}
      </button>
      <div id={about}>
        <p>{t(`${name}-about`)}</p>
        <ul className="template-lines">
          {named.map(({ words }, i) => (
            <li key={words} style={inHue((i % HUES) + 1)}>
              {t(`${kind.id}:${words}`)}
            </li>
          ))}
        </ul>
      </div>
      {asked.length > 0 && (
        <details>
          <summary>{t('home.questions')}</summary>
          <dl>
            {asked.map(({ words, asks }) => (
              <div key={words}>
                <dt>{t(`${kind.id}:${words}`)}</dt>
                <dd>{t(`${kind.id}:${asks}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

/** As the diagram will have them: hues in their order. */
const inHue = (hue: number) => ({ background: `var(--c${hue}-fill)`, color: `var(--c${hue}-text)` });

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
