import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useEditor, useWorkbook } from '../../editor/editor';
import { NARROW, useMedia } from '../../editor/media-queries';
import { type Looks, looks } from '../../editor/preferences';
import { toHand } from '../../editor/restore-focus';
import { useRoomy } from '../../editor/right-panel-state';
import { IconButton } from '../../ui/Button';
import { ElementChecks } from '../checks/ElementChecks';
import { useFindings } from '../checks/findings';
import { Also } from '../thread/Also';
import { Details } from './Details';
import { DiagramDetails } from './DiagramDetails';

/** What is known of the selected element beside its words. */
export function Inspector({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const selection = useWorkbook((state) => state.selection);
  const elements = selection.flatMap((id) => graph.get(id) ?? []);
  const [first] = elements;
  if (!first)
    return (
      <>
        <Head
          path={[{ id: graph.diagram.id, text: t('details.diagram') }]}
          words={graph.diagram.title || t(`${kind.id}:name`)}
        />
        <div className="right-body">
          <DiagramDetails graph={graph} kind={kind} />
        </div>
      </>
    );
  const words = elements.length > 1 ? t('details.several', { count: elements.length }) : first.text || t('words.none');
  return (
    <>
      <Head path={elements.length > 1 ? [] : pathOf(graph, first)} words={words} />
      <Tabs elements={elements} graph={graph} kind={kind} />
    </>
  );

  /** What it stands under, from the top but for the very top; or else what it is. */
  function pathOf(from: Graph, { id, parent, type }: Element): readonly Pick<Element, 'id' | 'text'>[] {
    const path: Element[] = [];
    for (let up = from.get(parent ?? ''); up && up.parent !== null; up = from.get(up.parent)) path.unshift(up);
    return path.length > 0 ? path : [{ id, text: t(`${kind.id}:${kind.elements.get(type)?.name ?? type}`) }];
  }
}

function Head({ path, words }: { path: readonly Pick<Element, 'id' | 'text'>[]; words: string }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const narrow = useMedia(NARROW);
  const roomy = useRoomy();
  const pinned = useStore(looks, ({ details }) => details === 'always');
  const close = () => {
    looks.setState({ details: 'never' });
    toHand(session);
  };
  return (
    <header className="right-head">
      <div>
        {path.length > 0 && (
          <p className="right-path">
            {path.map(({ id, text }) => (
              <span key={id}>{text || t('words.none')}</span>
            ))}
          </p>
        )}
        <h2 dir="auto">{words}</h2>
      </div>
      {!narrow && (
        <>
          {!roomy && (
            <IconButton
              icon={pinned ? 'pin-off' : 'pin'}
              label={t(pinned ? 'details.unpin' : 'details.pin')}
              onPress={() => looks.setState({ details: pinned ? 'selected' : 'always' })}
            />
          )}
          <IconButton icon="x" label={t('details.close')} onPress={close} />
        </>
      )}
    </header>
  );
}

const TABS: readonly Looks['tab'][] = ['details', 'checks'];

function Tabs({ elements, graph, kind }: { elements: readonly Element[]; graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const name = useId();
  const tab = useStore(looks, (state) => state.tab);
  const findings = useFindings();
  const chosen = new Set(elements.map(({ id }) => id));
  const own = findings.filter(({ element }) => chosen.has(element));
  const body = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another element, which is looked at from its beginning
  useLayoutEffect(() => {
    body.current?.scrollTo(0, 0); // in newer browsers that returns a promise, which is nothing to clean up with
  }, [elements[0]?.id]);

  /** The details stay while the other is looked at: what was opened in them is open afterwards. */
  const panelOf = (each: Looks['tab']) => ({
    id: `${name}${each}panel`,
    className: 'right-body',
    role: 'tabpanel',
    'aria-labelledby': `${name}${each}`,
    hidden: tab !== each,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + 1) % TABS.length] ?? tab; // of two, the other one is on either side
    looks.setState({ tab: next });
    event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(`${name}${next}`)}`)?.focus();
  };

  return (
    <>
      <div className="right-tabs" role="tablist" aria-label={t('details.tabs')} onKeyDown={onKeyDown}>
        {TABS.map((each) => (
          <button
            key={each}
            id={`${name}${each}`}
            type="button"
            role="tab"
            aria-selected={tab === each}
            aria-controls={`${name}${each}panel`}
            tabIndex={tab === each ? 0 : -1}
            onClick={() => looks.setState({ tab: each })}
          >
            {t(`action.${each}`)}
            {each === 'checks' && own.length > 0 && <span className="tag">{own.length}</span>}
          </button>
        ))}
      </div>
      <div ref={body} {...panelOf('details')}>
        <Details elements={elements} graph={graph} kind={kind} />
        {elements.length === 1 && elements.map(({ id }) => <Also key={id} id={id} />)}
      </div>
      <div {...panelOf('checks')}>{tab === 'checks' && <ElementChecks findings={own} kind={kind} />}</div>
    </>
  );
}
