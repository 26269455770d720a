import { type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useEditor, useWorkbook } from '../../editor/editor';
import { NARROW, useMedia } from '../../editor/media-queries';
import { looks } from '../../editor/preferences';
import { toHand } from '../../editor/restore-focus';
import { PanelOut } from '../../export/PanelOut';
import { IconButton } from '../../ui/Button';
import { goTo } from '../find/go';
import { FindingWords } from './FindingWords';
import { type Findings, useFindings } from './findings';
import './checks.css';

/** All that a coach would ask of the diagram. A press goes to the element, and the list stays. */
export function ChecksPanel({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const findings = useFindings();
  const list = useRef<HTMLElement>(null);
  const close = () => {
    looks.setState({ list: false });
    toHand(session);
  };

  return (
    <>
      <header className="right-head">
        <h2>{t('checks.all')}</h2>
        <PanelOut panel={list} inBar />
        <IconButton icon="x" label={t('checks.close')} onPress={close} />
      </header>
      <div className="right-body">
        <ChecksList graph={graph} kind={kind} findings={findings} ref={list} />
      </div>
    </>
  );
}

interface ListProps {
  graph: Graph;
  kind: Kind;
  findings: Findings;
  ref?: Ref<HTMLElement>;
}

/** By element, in the order of the outline. What is to be printed or copied as a picture is all in here. */
export function ChecksList({ graph, kind, findings, ref }: ListProps) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const narrow = useMedia(NARROW);
  const selection = useWorkbook((state) => state.selection);
  const elements = [...new Set(findings.map(({ element }) => element))].flatMap((id) => graph.get(id) ?? []);
  return (
    <section ref={ref} className="checks-list" data-stop="" tabIndex={-1} aria-label={t('checks.all')}>
      {elements.length === 0 ? (
        <p className="right-quiet">{t('checks.none')}</p>
      ) : (
        <p className="right-quiet" data-hands="">
          {t('checks.how')}
        </p>
      )}
      {elements.map(({ id, text }) => (
        <article key={id}>
          <h3>
            <button
              type="button"
              aria-current={selection.includes(id)}
              onClick={() => {
                goTo({ store, session }, id);
                if (narrow) session.uiCommands.ask('checks'); // the list stands before it
              }}
              aria-description={t('checks.go')}
            >
              {text || t('words.none')}
            </button>
          </h3>
          <ul className="checks">
            {findings
              .filter(({ element }) => element === id)
              .map((finding) => (
                <li key={finding.code}>
                  <FindingWords finding={finding} kind={kind} />
                </li>
              ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
