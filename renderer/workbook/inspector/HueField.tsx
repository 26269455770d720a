import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setMore } from '../../../shared/commands/fields';
import { broughtIn, hues } from '../../../shared/kinds/hues';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { Group } from './Group';

interface SwatchStyle extends CSSProperties {
  '--hue': string;
}

/** The hue that an element brings in. Each has a name, since not everybody tells them apart. */
export function HueField({ elements, kind }: { elements: readonly Element[]; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const name = useId();
  const all = new Set(elements.map((element) => broughtIn(kind, element)));
  const shown = all.size === 1 ? [...all][0] : undefined;

  const ids = elements.map(({ id }) => id);
  const set = (hue: number) => store.getState().perform(setMore(ids, { hue }, { key: 'command.hue' }));

  return (
    <Group title={t('details.hue')}>
      <div className="details-hues">
        {hues.map((hue) => {
          const style: SwatchStyle = { '--hue': `var(--c${hue}-line)` };
          return (
            <label key={hue} className="details-hue" style={style}>
              <input type="radio" name={name} checked={hue === shown} onChange={() => set(hue)} />
              <span className="details-swatch" aria-hidden="true" />
              {t(`hue.${hue}`)}
            </label>
          );
        })}
      </div>
    </Group>
  );
}
