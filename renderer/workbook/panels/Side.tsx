import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { later } from '../../editor/deferred-store';
import { useEditor } from '../../editor/editor';
import { NARROW, useMedia } from '../../editor/media-queries';
import { looks } from '../../editor/preferences';
import { IconButton } from '../../ui/Button';
import { DiagramList } from '../diagrams/DiagramList';
import { Around } from '../meeting/Around';
import { Outline } from '../Outline';
import './side.css';

/** The workbook's diagrams and the outline of the one that is shown; or, folded to the edge, a rail of signs. */
export function Side({ shown }: { shown: { graph: Graph; kind: Kind } | undefined }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const rail = useRail();

  const fold = (open: boolean) => {
    session.hand.setState({ hand: open ? 'outline' : 'picture' });
    looks.setState({ outline: open });
  };

  return (
    <section
      className={rail ? 'side rail' : 'side'}
      data-panel=""
      data-home={rail ? undefined : 'outline'}
      aria-label={t('side.name')}
    >
      {rail && <IconButton icon="panel-left" label={t('side.unfold')} onPress={() => fold(true)} />}
      <Diagrams rail={rail} />
      {shown && !rail && (
        <>
          <div className="side-head">
            <h2>{t('outline.name')}</h2>
            <span className="side-fold">
              <IconButton icon="panel-left" label={t('side.fold')} onPress={() => fold(false)} />
            </span>
          </div>
          <Around at="side" {...shown}>
            <Outline key={shown.graph.diagram.id} {...shown} />
          </Around>
        </>
      )}
    </section>
  );
}

const Diagrams = later(DiagramList);

/** Is the outline folded to the edge? On a narrow page it has a tab of its own. */
export function useRail(): boolean {
  const narrow = useMedia(NARROW);
  const open = useStore(looks, ({ outline }) => outline);
  return !open && !narrow;
}
