import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { broughtIn } from '../../../shared/kinds/hues';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Standing } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useWorkbook } from '../../editor/editor';
import { Icon } from '../../ui/Icon';
import { Group } from './Group';
import { HueField } from './HueField';
import { KindFields } from './KindFields';
import { LinksField } from './LinksField';
import { useSet } from './live';
import { TagsField } from './TagsField';
import { LineField, NoteField } from './TextFields';
import { TypeField } from './TypeField';
import './details.css';

/** Fields of one element, or, of several, those that can be said of all at once. */
export function Details({ elements, graph, kind }: { elements: readonly Element[]; graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const readOnly = useWorkbook((state) => state.readOnly);
  const [first, ...others] = elements;
  if (!first) return null;
  const alone = others.length === 0;
  const claims = elements.every(({ type }) => kind.elements.get(type)?.claim);
  const hued = elements.every((element) => broughtIn(kind, element) !== undefined);
  const votes = elements.reduce((sum, element) => sum + (element.votes ?? 0), 0);
  return (
    <fieldset className="details" disabled={readOnly}>
      <legend className="unseen">{t('action.details')}</legend>
      {alone && <TypeField key={`type ${first.id}`} element={first} graph={graph} kind={kind} />}
      {alone && <LinksField element={first} graph={graph} kind={kind} />}
      {alone && <KindFields key={`kind ${first.id}`} element={first} kind={kind} />}
      {alone && <NoteField key={`note ${first.id}`} element={first} />}
      {claims && <StandingField elements={elements} />}
      {claims && <FocusField elements={elements} />}
      {votes > 0 && (
        <p className="details-votes">
          <Icon name="vote" size={16} />
          {t('details.votes', { count: votes })}
        </p>
      )}
      {hued && <HueField elements={elements} kind={kind} />}
      {alone && <LineField key={`owner ${first.id}`} element={first} />}
      {alone && <TagsField key={`tags ${first.id}`} element={first} />}
    </fieldset>
  );
}

const MAIN: readonly (Standing | undefined)[] = [undefined, 'believed', 'known'];

/** Each claim is a belief until something was looked at. */
function StandingField({ elements }: { elements: readonly Element[] }) {
  const { t } = useTranslation();
  const set = useSet(elements);
  const name = useId();
  const all = new Set(elements.map(({ standing }) => standing));
  const shown = all.size === 1 ? [...all][0] : null; // several that differ: none is chosen
  const offered = shown === null || MAIN.includes(shown) ? MAIN : [...MAIN, shown];
  return (
    <Group title={t('details.standing')}>
      {offered.map((standing) => (
        <label key={standing ?? ''} className="details-choice">
          <input
            type="radio"
            name={name}
            checked={standing === shown}
            onChange={() => set({ standing }, 'command.standing')}
          />
          {t(standing ? `standing.${standing}` : 'details.standing-none')}
        </label>
      ))}
    </Group>
  );
}

function FocusField({ elements }: { elements: readonly Element[] }) {
  const { t } = useTranslation();
  const set = useSet(elements);
  const focus = elements.every((element) => element.focus);
  return (
    <label className="details-choice">
      <input
        type="checkbox"
        checked={focus}
        onChange={() => set({ focus: focus ? undefined : true }, focus ? 'command.unfocus' : 'command.focus')}
      />
      {t('details.focus')}
    </label>
  );
}
