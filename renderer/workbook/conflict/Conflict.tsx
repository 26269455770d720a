import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergedWorkbook } from '../../../shared/file/merged';
import { kinds } from '../../../shared/kinds';
import type { Workbook } from '../../../shared/model/document';
import type { Side } from '../../../shared/model/merge';
import { useEditor } from '../../editor/editor';
import type { Clash } from '../../store/file-conflict';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { faultWords } from '../../ui/fault-words';
import type { KeptFile } from '../file-binding';
import { Done } from './Done';
import { Questions } from './Questions';
import './conflict.css';

interface Props {
  clash: Clash;
  kept: KeptFile;
  onClose: () => void;
}

/** Two versions of one workbook, and what shall become of them. */
export function Conflict({ clash, ...rest }: Props) {
  const { theirs } = clash;
  return theirs ? <Choice {...rest} clash={clash} theirs={theirs} /> : <Unreadable {...rest} clash={clash} />;
}

type Way = 'both' | Side;

function Choice({ clash, theirs, kept, onClose }: Props & { theirs: Workbook }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const [mine] = useState(() => store.getState().workbook);
  const { base } = clash;
  const first = useMemo(() => mergedWorkbook({ base, mine, theirs }, kinds), [base, mine, theirs]);
  const [way, setWay] = useState<Way>(first.ok ? 'both' : 'mine');
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const sides = useMemo(() => ({ mine, theirs }), [mine, theirs]);
  const group = useId();
  const conflicts = first.ok ? first.value.conflicts : [];
  const ways: readonly Way[] = first.ok ? ['both', 'mine', 'theirs'] : ['mine', 'theirs'];

  const decided = (now: Workbook): Workbook => {
    if (way !== 'both') return way === 'mine' ? now : theirs;
    const merged = mergedWorkbook({ base, mine: now, theirs, choices }, kinds);
    return merged.ok ? merged.value.workbook : now;
  };
  const keep = () => {
    onClose();
    void kept.settle(clash, decided);
  };

  return (
    <Dialog title={t('clash.title', { name: clash.name })} look="wide clash" isOpen onClose={onClose}>
      <p>{t('clash.how')}</p>
      {!first.ok && <p>{t('clash.cannot', { reason: faultWords(t, first.fault) })}</p>}
      <fieldset className="clash-ways">
        <legend>{t('clash.which')}</legend>
        {ways.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              autoFocus={each === way}
              checked={each === way}
              onChange={() => setWay(each)}
            />
            <span>
              {t(`clash.${each}`)}
              <small>{t(`clash.${each}-about`, { count: conflicts.length })}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {clash.copy !== null && <p className="clash-copy">{t('clash.copy', { copy: clash.copy })}</p>}
      <Done title={t('clash.only-mine')} before={base} after={mine} />
      <Done title={t('clash.only-theirs')} before={base} after={theirs} />
      {way === 'both' && conflicts.length > 0 && (
        <Questions conflicts={conflicts} sides={sides} choices={choices} onChoose={setChoices} />
      )}
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('clash.later')}
        </Button>
        <Button icon="check" look="primary" onPress={keep}>
          {t('clash.do')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The file cannot be read as it is now. */
function Unreadable({ clash, kept, onClose }: Props) {
  const { t } = useTranslation();
  const reason = clash.fault ? faultWords(t, clash.fault) : '';
  return (
    <Dialog title={t('clash.title-unreadable', { name: clash.name })} isOpen onClose={onClose}>
      <p>{t('clash.unreadable', { reason })}</p>
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('clash.later')}
        </Button>
        <Button
          icon="save"
          onPress={() => {
            onClose();
            void kept.saveElsewhere();
          }}
        >
          {t('files.elsewhere')}
        </Button>
        <Button
          icon="check"
          look="primary"
          onPress={() => {
            onClose();
            void kept.settle(clash, (now) => now);
          }}
        >
          {t('clash.write')}
        </Button>
      </div>
    </Dialog>
  );
}
