import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carryTo, meantIn, receiversOf } from '../../../shared/actions/cross-link';
import { carriable, carried, type Target } from '../../../shared/commands/copy-branches';
import { threadsOf } from '../../../shared/cross-links/cross-links';
import { kinds } from '../../../shared/kinds';
import type { Kind } from '../../../shared/kinds/kind';
import type { Workbook } from '../../../shared/model/document';
import { type Graph, graphOf } from '../../../shared/model/graph';
import { randomId } from '../../../shared/model/ids';
import { byOrder } from '../../../shared/model/order';
import { useDiagram, useEditor, useWorkbook } from '../../editor/editor';
import { NARROW } from '../../editor/media-queries';
import { caughtWords } from '../../editor/type-ahead';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { faultWords } from '../../ui/fault-words';
import { countWords } from '../count-words';
import { diagramName } from '../diagrams/diagram-name';
import { goTo } from '../find/go';
import { offerUndo } from '../tell-undo';
import { BranchTree } from './BranchTree';
import './carry-on.css';

/** Which branches, and where to; Enter does it, from wherever the keyboard is but a button. */
export default function CarryOn({ onClose }: { onClose: () => void }) {
  const shown = useDiagram();
  const workbook = useWorkbook((state) => state.workbook);
  return shown && <Choice {...shown} workbook={workbook} onClose={onClose} />;
}

interface Props {
  graph: Graph;
  kind: Kind;
  workbook: Workbook;
  onClose: () => void;
}

function Choice({ graph, kind, workbook, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { store, session } = useEditor();
  const elements = carriable(graph, kind);
  const [chosen, setChosen] = useState(() => meantIn(graph, kind, store.getState().selection));
  const [wrong, setWrong] = useState('');
  const ways = waysFrom(kind, workbook);
  const [at, setAt] = useState(ways[0]?.id ?? '');
  const way = ways.find(({ id }) => id === at) ?? ways[0];
  const content = useRef<HTMLDivElement>(null);
  const group = useId();

  const targetOf = ({ kind: receiver, into }: Way): Target => {
    if (into) return { kind: receiver, graph: into };
    const words = graph.children(null)[0]?.text || t('words.none');
    return { kind: receiver, asks: t(`${receiver.id}:carry-on-asks`, { words }) };
  };
  const source = { graph, kind, chosen };
  const made = way && carried(source, targetOf(way), randomId);
  const count = way && made ? countWords(t, i18n.language, way.kind, made.elements) : '';
  const again = [...chosen].filter((id) =>
    threadsOf(workbook, id).some(({ element }) => element.diagram === way?.into?.diagram.id),
  ).length;

  useEffect(() => {
    caughtWords();
    content.current?.querySelector('input')?.focus();
  }, []);

  const carry = () => {
    const context = session.context();
    if (!context || !way) return;
    const done = carryTo(context, source, targetOf(way));
    if (!done.ok) return setWrong(faultWords(t, done.fault));
    onClose();
    const { diagram, root, elements, links } = done.value;
    const state = store.getState();
    state.show(diagram.id);
    if (!root) state.select(elements.flatMap(({ id, parent }) => (parent === null ? [id] : [])));
    session.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
    if (root) {
      state.select([root.id]);
      state.edit(root.id);
    }
    const from = links.at(-1)?.from;
    const back = () => from !== undefined && goTo({ store, session }, from);
    offerUndo(t, store, t('carry-on.done', { what: count }), [
      { label: t('carry-on.back'), icon: 'route', run: () => void back() },
    ]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    carry();
  };

  const receivers = new Set(ways.map(({ kind: receiver }) => receiver.id));
  const [only] = receivers;
  return (
    <Dialog
      title={receivers.size === 1 ? t([`${only}:carry-on`, 'action.carry-on']) : t('action.carry-on')}
      look="carry-on"
      isOpen
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of the fields inside */}
      <div ref={content} className="carry-on-parts" onKeyDown={onKeyDown}>
        {way && <p>{t(`${way.kind.id}:carry-on-about`)}</p>}
        <BranchTree title={t('carry-on.which')} elements={elements} chosen={chosen} onChoose={setChosen} />
        {ways.length > 1 && (
          <fieldset className="carry-on-where">
            <legend>{t('carry-on.where')}</legend>
            {ways.map(({ id, kind: receiver, into }) => (
              <label key={id}>
                <input type="radio" name={group} checked={id === way?.id} onChange={() => setAt(id)} />
                <span>
                  {into
                    ? t('carry-on.into', { title: diagramName(t, workbook, id) })
                    : t('carry-on.new', { kind: t(`${receiver.id}:name`) })}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="carry-on-comes" role="status">
          <strong>{count || t('carry-on.nothing')}</strong>
          {count && <p>{t('carry-on.comes')}</p>}
          {again > 0 && <p>{t('carry-on.again', { count: again })}</p>}
        </div>
        <p className="dialog-wrong" role="alert">
          {wrong}
        </p>
        <div className="dialog-buttons">
          <Button icon="x" onPress={onClose}>
            {t('carry-on.cancel')}
          </Button>
          <Button icon="route" look="primary" isDisabled={count === ''} onPress={carry}>
            {t('carry-on.do')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A new diagram of each kind that receives, then those that are there. */
interface Way {
  id: string;
  kind: Kind;
  into: Graph | null;
}

function waysFrom(kind: Kind, workbook: Workbook): Way[] {
  const receivers = receiversOf(kind);
  const fresh = receivers.map((receiver): Way => ({ id: `new ${receiver.id}`, kind: receiver, into: null }));
  const there = [...workbook.diagrams.values()].sort(byOrder).flatMap(({ id, kind: of }): Way[] => {
    const receiver = kinds.get(of);
    const into = graphOf(workbook, id);
    return receiver && into && receivers.includes(receiver) ? [{ id, kind: receiver, into }] : [];
  });
  return [...fresh, ...there];
}
