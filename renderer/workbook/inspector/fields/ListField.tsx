import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { addRecord, moveRecord, removeRecord, type Saying, saidIn } from '../../../../shared/commands/edit-field';
import { recordsOf, saysNothing } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import { randomId } from '../../../../shared/model/ids';
import { LIMITS } from '../../../../shared/model/schema';
import { useEditor, useWorkbook } from '../../../editor/editor';
import { Button } from '../../../ui/Button';
import { type Said, sayingOf } from './field-binding';
import { Odd, useOdd } from './odd';
import { RecordItem } from './RecordItem';

const birthOf = (id: string) => `record ${id}`;

interface Props {
  field: Field & { as: 'list' };
  said: Said;
  /** The fields of one record; `birth` as there. */
  children: (record: Said, birth: string | undefined) => ReactNode;
}

/** Records in order, each under its name, open where somebody works on it. */
export function ListField({ field, said, children }: Props) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const place = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [born, setBorn] = useState<string | null>(null);
  const odd = useOdd(field, said);
  const saying = sayingOf(said, field);
  const list = useWorkbook(({ workbook }) => saidIn(workbook, saying.spot));
  const records = recordsOf(list);
  const full = records.length >= LIMITS.list;

  /** The panel hears of an edit after the next frame: who types on at once does not wait for that. */
  const then = (change: () => void, selector: string) => {
    flushSync(change);
    place.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const recordAt = (key: string) => `[data-record="${CSS.escape(key)}"]`;

  const show = (key: string, on = true) =>
    setOpen((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key)));

  /** One that says nothing yet is there already: it is written in first. */
  const add = () => {
    const blank = records.find(({ record }) => saysNothing(field.of, record));
    if (!blank && full) return;
    const key = blank?.key ?? randomId();
    const make = () => {
      show(key);
      if (blank) return;
      setBorn(key);
      const label = { key: 'command.record-add' };
      store.getState().perform(addRecord({ ...saying, label, gesture: birthOf(key) }, { id: key }));
    };
    then(make, `${recordAt(key)} [data-line]`);
  };

  /** At either end there is no way further: the button that led there goes out. */
  const move = (at: Saying['spot'], key: string, by: 1 | -1, to: number) => {
    const command = moveRecord({ ...saying, spot: at, label: { key: 'command.record-move' } }, by);
    const last = to === 0 || to === records.length - 1;
    const button = last ? 'button' : `.said-doing button:nth-of-type(${by === -1 ? 1 : 2})`;
    then(() => store.getState().perform(command), `${recordAt(key)} ${button}`);
  };
  const remove = (at: Saying['spot'], index: number) => {
    const command = removeRecord({ ...saying, spot: at, label: { key: 'command.record-remove' } });
    const next = records[index + 1] ?? records[index - 1];
    then(() => store.getState().perform(command), next ? `${recordAt(next.key)} button` : '.said-add button');
  };

  return (
    <fieldset ref={place} className="details-group" aria-describedby={odd.described}>
      <legend id={name}>{t(`${said.kind.id}:${field.label}`)}</legend>
      {records.length > 0 && (
        <ol className="said-records" aria-labelledby={name}>
          {records.map(({ key, record }, index) => {
            const spot = { ...saying.spot, path: [...saying.spot.path, { record: key }] };
            return (
              <RecordItem
                key={key}
                at={key}
                field={field}
                kind={said.kind.id}
                record={record}
                index={index}
                count={records.length}
                isOpen={open.has(key)}
                onToggle={(on) => show(key, on)}
                onAdd={add}
                onMove={(by) => move(spot, key, by, index + by)}
                onRemove={() => remove(spot, index)}
              >
                {children({ kind: said.kind, spot, record }, key === born ? birthOf(key) : undefined)}
              </RecordItem>
            );
          })}
        </ol>
      )}
      <Odd code={odd.code} kind={said.kind.id} id={odd.id} />
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
