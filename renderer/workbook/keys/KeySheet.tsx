import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../shared/actions';
import { type Chord, capsOf } from '../../../shared/actions/keys';
import type { Kind } from '../../../shared/kinds/kind';
import { useEarly } from '../../editor/useTypeAhead';
import { PanelOut } from '../../export/PanelOut';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { capWord, Keys } from '../../ui/Keys';
import { isMac } from '../../ui/platform';
import { keySheet, matching } from './sheet';
import './key-sheet.css';

/** All keys by task, those of the kind first. What is printed or copied as a picture is the list alone. */
export function KeySheet({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const sheet = useRef<HTMLDivElement>(null);
  const takeOver = useEarly(setQuery);
  const groups = keySheet(actions, kind, (key) => (i18n.exists(key) ? t(key) : undefined));
  const caps = (chord: Chord) =>
    capsOf(chord, isMac)
      .map((cap) => capWord(t, cap))
      .join('+');
  const shown = matching(groups, query, caps);
  return (
    <Dialog title={t('keys.title')} look="wide" isOpen onClose={onClose}>
      <div className="keys-bar">
        <input
          ref={takeOver}
          type="search"
          value={query}
          placeholder={t('keys.field')}
          aria-label={t('keys.field')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <PanelOut panel={sheet} />
        <Button icon="x" onPress={onClose}>
          {t('keys.close')}
        </Button>
      </div>
      <div ref={sheet} className="keys-sheet">
        {shown.map(({ id, title, lines }) => (
          <section key={id} className="keys-group">
            <h3>{title}</h3>
            <dl>
              {lines.map(({ words, keys }) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>
                    {keys.map((chord) => (
                      <Keys key={caps(chord)} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className="keys-none">
        {shown.length === 0 && t('keys.none')}
      </p>
    </Dialog>
  );
}
