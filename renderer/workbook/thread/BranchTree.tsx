import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element, Id } from '../../../shared/model/document';
import { Icon } from '../../ui/Icon';

interface Props {
  title: string;
  /** In order, each after what it stands under; those on top stand under one that is not among them. */
  elements: readonly Element[];
  chosen: ReadonlySet<Id>;
  onChoose: (chosen: ReadonlySet<Id>) => void;
}

interface Branch {
  element: Element;
  below: Branch[];
  /** It and all below it. */
  ids: Id[];
}

/**
 * Branches to choose from. A tick takes all below along; whatever is below can be left out, or taken alone. Up and down lead
 * from line to line, right and left open and shut.
 */
export function BranchTree({ title, elements, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const name = useId();
  const tops = branchesOf(elements);
  const [open, setOpen] = useState<ReadonlySet<Id>>(() => new Set(partly(tops, chosen)));

  const choose = ({ element, ids }: Branch) => {
    const next = new Set(chosen);
    const on = !chosen.has(element.id);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  const turn = (id: Id, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.dataset.branch ?? '';
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
      boxes[boxes.indexOf(target) + step]?.focus();
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') turn(id, key === 'ArrowRight');
    else return;
    event.preventDefault();
  };

  const line = (branch: Branch) => {
    const { element, below, ids } = branch;
    const words = element.text || t('words.none');
    const isOpen = open.has(element.id);
    const isChosen = chosen.has(element.id);
    return (
      <li key={element.id}>
        <div className="branch">
          {below.length > 0 ? (
            <button
              type="button"
              className={isOpen ? 'branch-turner open' : 'branch-turner'}
              aria-label={t(isOpen ? 'carry-on.shut' : 'carry-on.open', { words })}
              tabIndex={-1}
              onClick={() => turn(element.id, !isOpen)}
            >
              <Icon name="chevron-right" size={16} />
            </button>
          ) : (
            <span className="branch-turner" />
          )}
          <label>
            <input
              type="checkbox"
              data-branch={element.id}
              aria-expanded={below.length > 0 ? isOpen : undefined} // the keyboard is here, and its arrows open and shut
              checked={isChosen}
              ref={(box) => {
                if (box) box.indeterminate = !isChosen && ids.some((id) => chosen.has(id));
              }}
              onChange={() => choose(branch)}
            />
            <span dir="auto">{words}</span>
            {below.length > 0 && <small>{t('carry-on.below', { count: ids.length - 1 })}</small>}
          </label>
        </div>
        {isOpen && below.length > 0 && <ul>{below.map(line)}</ul>}
      </li>
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll its list under a heading that stays
    <div ref={list} className="branches" role="group" aria-labelledby={name} onKeyDown={onKeyDown}>
      <div className="branches-head">
        <h3 id={name}>{title}</h3>
        <button type="button" className="button link" onClick={() => onChoose(new Set(elements.map(({ id }) => id)))}>
          {t('carry-on.all')}
        </button>
        <button type="button" className="button link" onClick={() => onChoose(new Set())}>
          {t('carry-on.none')}
        </button>
      </div>
      <ul className="branches-list">{tops.map(line)}</ul>
    </div>
  );
}

function branchesOf(elements: readonly Element[]): Branch[] {
  const known = new Map<Id, Branch>();
  const tops: Branch[] = [];
  for (const element of elements) {
    const branch: Branch = { element, below: [], ids: [element.id] };
    known.set(element.id, branch);
    (known.get(element.parent ?? '')?.below ?? tops).push(branch);
  }
  for (const { element, ids } of [...known.values()].reverse()) {
    const above = known.get(element.parent ?? '')?.ids;
    if (above) for (const id of ids) above.push(id); // spread, those of a wide one would not fit the machine's stack
  }
  return tops;
}

/** Those of which some are chosen below and some are not: to be seen from the start. */
function partly(branches: readonly Branch[], chosen: ReadonlySet<Id>): Id[] {
  return branches.flatMap(({ element, below, ids }) => {
    const count = ids.filter((id) => chosen.has(id)).length;
    return count === 0 || count === ids.length ? [] : [element.id, ...partly(below, chosen)];
  });
}
