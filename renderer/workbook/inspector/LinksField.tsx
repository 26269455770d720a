import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { link as linkAction } from '../../../shared/actions/link';
import { makeFirst, removeLinks, setWeak } from '../../../shared/commands/links';
import type { Kind } from '../../../shared/kinds/kind';
import { mayLinkMore, membershipOf, membershipsFrom } from '../../../shared/kinds/link-rules';
import type { Element, Id, Link } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useEditor } from '../../editor/editor';
import { Button, IconButton } from '../../ui/Button';
import { goTo } from '../find/go';
import './links-field.css';

interface Props {
  element: Element;
  graph: Graph;
  kind: Kind;
}

/** What an element belongs to: first what it stands under, then the others; how strongly; and a way to more. */
export function LinksField({ element, graph, kind }: Props) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const name = useId();
  const list = useRef<HTMLUListElement>(null);
  const parent = graph.get(element.parent ?? '');
  const membership = membershipOf(kind);
  if (!membership || !parent || element.type === kind.loose) return null;
  const links = membershipsFrom(graph, kind, element.id);

  /** The panel hears of an edit after the next frame, and then the button is gone: the keyboard goes on before that. */
  const leaveFor = (place: number) => {
    const items = [...(list.current?.children ?? [])];
    const buttons = items[place]?.querySelectorAll<HTMLElement>('.details-link-head button');
    [...(buttons ?? [])].at(-1)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldset would be disabled twice
    <div className="details-group" role="group" aria-labelledby={name}>
      <p id={name} className="details-name">
        {t(`${kind.id}:${membership.type}`)}
      </p>
      <ul ref={list} className="details-links">
        <Belongs to={parent} weak={element.more.weak === true} record={element.id} />
        {links.map((link, i) => {
          const to = graph.get(link.to);
          return (
            to && (
              <Belongs key={link.id} to={to} weak={link.more.weak === true} record={link.id}>
                <Further
                  link={link}
                  to={to}
                  graph={graph}
                  kind={kind}
                  onFirst={() => leaveFor(0)}
                  onGone={() => leaveFor(i + 1 < links.length ? i + 2 : i)} // the parent stands before them
                />
              </Belongs>
            )
          );
        })}
      </ul>
      {mayLinkMore(graph, kind, element) && (
        <Button icon="plus" look="quiet" onPress={() => session.run(linkAction)}>
          {t('link.add')}
        </Button>
      )}
    </div>
  );
}

/** `record`: what says how strong it is. */
function Belongs(props: { to: Element; weak: boolean; record: Id; children?: ReactNode }) {
  const { to, weak, record, children } = props;
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const words = to.text || t('words.none');
  return (
    <li className={weak ? 'weak' : undefined}>
      <div className="details-link-head">
        <button type="button" className="details-link" dir="auto" onClick={() => goTo({ store, session }, to.id)}>
          {words}
        </button>
        {children}
      </div>
      <label className="details-choice">
        <input
          type="checkbox"
          checked={weak}
          aria-label={t('link.weak-to', { to: words })}
          onChange={() => store.getState().perform(setWeak(record, !weak))}
        />
        {t('link.weak')}
      </label>
    </li>
  );
}

interface FurtherProps {
  link: Link;
  to: Element;
  graph: Graph;
  kind: Kind;
  onFirst: () => void;
  onGone: () => void;
}

function Further({ link, to, graph, kind, onFirst, onGone }: FurtherProps) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const words = { to: to.text || t('words.none') };
  const first = () => {
    onFirst();
    store.getState().perform(makeFirst(kind, link, graph.children(link.to).at(-1)?.id ?? null));
  };
  const remove = () => {
    onGone();
    store.getState().perform(removeLinks([link.id]));
  };
  return (
    <>
      <IconButton icon="arrow-up" label={t('link.first', words)} onPress={first} />
      <IconButton icon="x" label={t('link.remove', words)} onPress={remove} />
    </>
  );
}
