import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRecord } from '../../../../shared/commands/say';
import type { Field } from '../../../../shared/kinds/kind';
import { recordsOf, saidAt, saysNothing } from '../../../../shared/kinds/said';
import { randomId } from '../../../../shared/model/ids';
import { LIMITS } from '../../../../shared/model/schema';
import { useDesk } from '../../../desk/desk';
import { Button } from '../../../ui/Button';
import { RecordItem } from './RecordItem';
import { type Said, sayingOf } from './said';

const birthOf = (id: string) => `record ${id}`;

/** Where the keyboard goes next: into a record's first words, to its name, or to what makes another. */
type Goal = { key: string; into: boolean } | 'add';

/** Records in order, each under its name, open where somebody works on it. */
export function ListField({ field, said }: { field: Field & { as: 'list' }; said: Said }) {
  const { t } = useTranslation();
  const { store } = useDesk();
  const place = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [born, setBorn] = useState<string | null>(null);
  const [goal, setGoal] = useState<Goal | null>(null);
  const saying = sayingOf(said, field);
  const records = recordsOf(saidAt(said.record, field.at));
  const full = records.length >= LIMITS.list;

  useLayoutEffect(() => {
    if (goal === null) return;
    const item = goal === 'add' ? '.said-add .button' : `[data-record="${CSS.escape(goal.key)}"] `;
    const within = goal === 'add' ? '' : goal.into ? '[data-line]' : 'button';
    place.current?.querySelector<HTMLElement>(item + within)?.focus();
    setGoal(null);
  }, [goal]);

  const show = (key: string, on = true) =>
    setOpen((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)));

  /** One that says nothing yet is there already: it is written in first. */
  const add = () => {
    const blank = records.find(({ record }) => saysNothing(field.of, record));
    if (!blank && full) return;
    const key = blank?.key ?? randomId();
    if (!blank) {
      const label = { key: 'command.record-add' };
      store.getState().perform(addRecord({ ...saying, label, gesture: birthOf(key) }, { id: key }));
      setBorn(key);
    }
    show(key);
    setGoal({ key, into: true });
  };

  /** At either end there is no way further: the button that led there goes out. */
  const moved = (key: string, to: number) => {
    if (to === 0 || to === records.length - 1) setGoal({ key, into: false });
  };
  const removed = (index: number) => {
    const next = records[index + 1] ?? records[index - 1];
    setGoal(next ? { key: next.key, into: false } : 'add');
  };

  return (
    <fieldset ref={place} className="details-group said-wide">
      <legend id={name}>{t(`${said.kind.id}:${field.label}`)}</legend>
      {records.length > 0 && (
        <ol className="said-records" aria-labelledby={name}>
          {records.map(({ key, record }, index) => (
            <RecordItem
              key={key}
              field={field}
              said={{ kind: said.kind, spot: { ...saying.spot, path: [...saying.spot.path, { record: key }] }, record }}
              at={key}
              index={index}
              count={records.length}
              isOpen={open.has(key)}
              birth={key === born ? birthOf(key) : undefined}
              onToggle={(on) => show(key, on)}
              onAdd={add}
              onMoved={(to) => moved(key, to)}
              onRemoved={() => removed(index)}
            />
          ))}
        </ol>
      )}
      {full ? (
        <p className="right-quiet">{t('fields.full', { count: records.length })}</p>
      ) : (
        <div className="said-add">
          <Button icon="plus" onPress={add}>
            {t(`${said.kind.id}:${field.one}-add`)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
