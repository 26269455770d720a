import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn, saidAt } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import type { JsonObject } from '../../../../shared/model/document';
import { IconButton } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';

interface Props {
  field: Field & { as: 'list' };
  kind: string;
  record: JsonObject;
  at: string;
  index: number;
  count: number;
  isOpen: boolean;
  onToggle(open: boolean): void;
  onAdd(): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
  /** Its fields, where it is open. */
  children: ReactNode;
}

/** One record: its name, and if it is open its fields. Enter leads from line to line, and from the last to another record. */
export function RecordItem(props: Props) {
  const { field, kind, record, at, index, count, isOpen, children, onToggle, onAdd, onMove, onRemove } = props;
  const { t } = useTranslation();
  const id = useId();
  const name = nameIn(field.of, record) || t('fields.nth', { one: t(`${kind}:${field.one}`), nth: index + 1 });
  const sort = sortOf(field.of, record);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, nativeEvent } = event;
    if (event.key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLTextAreaElement)) return;
    const lines = [...currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
    const line = lines.indexOf(target);
    if (line < 0) return;
    event.preventDefault();
    const next = lines[line + 1];
    if (next) next.focus();
    else onAdd();
  };

  return (
    <li className="said-record" data-record={at} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="said-name"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onToggle(!isOpen)}
      >
        <Icon name="chevron-right" size={16} />
        <span dir="auto">{name}</span>
        {sort !== undefined && <small>{t(`${kind}:${sort}`)}</small>}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className="said-fields">
            {children}
            <div className="said-doing">
              <IconButton
                icon="arrow-up"
                label={t('fields.up', { name })}
                isDisabled={index === 0}
                onPress={() => onMove(-1)}
              />
              <IconButton
                icon="arrow-down"
                label={t('fields.down', { name })}
                isDisabled={index === count - 1}
                onPress={() => onMove(1)}
              />
              <IconButton icon="trash-2" label={t('fields.remove', { name })} onPress={onRemove} />
            </div>
          </div>
        )}
      </div>
    </li>
  );
}

/** What was chosen in the first choice that there is: what sort of one it is. */
function sortOf(fields: readonly Field[], record: JsonObject): string | undefined {
  for (const field of fields) {
    if (field.as !== 'choice') continue;
    const value = saidAt(record, field.at);
    return field.of.find((each) => each.value === value)?.label;
  }
  return undefined;
}
