import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../../shared/commands/edit-field';
import { chosenDirection } from '../../../shared/kinds/direction';
import type { Kind } from '../../../shared/kinds/kind';
import type { Diagram } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';

const CHOICES = ['auto', 'ltr', 'rtl'] as const;

/** Which way the drawing leads: as its words are read, or as the team wants it. */
export function DirectionField({ diagram, kind }: { diagram: Diagram; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const id = useId();
  const choose = (value: string) => {
    const spot = { of: 'diagram' as const, id: diagram.id, path: ['direction'] };
    const saying = { kind, spot, label: { key: 'command.settings' } };
    store.getState().perform(editField(saying, value === 'auto' ? undefined : value));
  };
  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.direction')}</label>
      <select
        id={id}
        value={chosenDirection(diagram) ?? 'auto'}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        {CHOICES.map((value) => (
          <option key={value} value={value}>
            {t(`details.direction-${value}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
