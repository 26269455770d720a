import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putAway } from '../../shared/actions/fold';
import { shownOf } from '../../shared/kinds/visible-graph';
import type { Id } from '../../shared/model/document';
import { useDiagram, useEditor, useWorkbook } from '../editor/editor';
import { pixelsOf } from '../raster/png';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import type { Order } from './export-request';
import { foldsNext, readIn } from './legible';
import type { Cutting } from './Options';
import type { Made } from './page-job';

/** In a sentence what goes out: who will be able to read it, and what can be done where few will. */
export function Told({ order, made, cutting }: { order: Order; made: Made | null; cutting: Cutting }) {
  const { t } = useTranslation();
  const { looks, readOnly, workbook } = order;
  const { kind, scale } = looks;
  if (kind === 'outline') return <Sentence words={t('export.as-text')} />;
  if (readOnly) return <Sentence bad words={t('file.newer-copy')} />;
  if (kind === 'workbook') return <Sentence words={t('export.whole-workbook', { count: workbook.diagrams.size })} />;
  const size = kind === 'png' && made ? pixelsOf(made.scene, scale) : null;
  if (size && !size.ok) return <Sentence bad words={faultWords(t, size.fault)} />;
  if (!made || !Number.isFinite(made.smallest)) return null;
  if (order.slides.length === 0) return <Legible smallest={made.smallest} cutting={cutting} />;
  const read = readIn(made.smallest);
  const said = { count: order.slides.length, points: Math.floor(made.smallest) };
  return <Sentence bad={read === 'close'} words={t(`export.cut-${read}`, said)} />;
}

function Sentence({ words, bad = false, children }: { words: string; bad?: boolean; children?: ReactNode }) {
  return (
    <div className={bad ? 'told bad' : 'told'}>
      <Icon name={bad ? 'triangle-alert' : 'eye'} />
      <p>{words}</p>
      {children}
    </div>
  );
}

function Legible({ smallest, cutting }: { smallest: number; cutting: Cutting }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const shown = useDiagram();
  const readOnly = useWorkbook((state) => state.readOnly);
  const [presses, setPresses] = useState<readonly (readonly Id[])[]>([]); // what each has folded, here
  const read = readIn(smallest);
  const next = shown && read === 'close' && !readOnly ? foldsNext(shown.graph, shown.kind) : [];
  const last = presses.at(-1)?.filter((id) => shown && shownOf(shown.graph, shown.kind).folded.has(id)) ?? [];
  const fold = (ids: readonly Id[], folded: boolean) => {
    const context = session.context();
    if (context) putAway(context, ids, folded);
  };

  const foldNext = () => {
    setPresses([...presses, next]);
    fold(next, true);
  };
  const unfoldLast = () => {
    setPresses(presses.slice(0, -1));
    fold(last, false);
  };
  return (
    <Sentence bad={read === 'close'} words={t(`export.read-${read}`, { points: Math.floor(smallest) })}>
      {(next.length > 0 || last.length > 0 || (read === 'close' && cutting)) && (
        <div className="told-buttons">
          {read === 'close' && cutting && (
            <Button icon="copy" onPress={() => cutting.cut(true)}>
              {t('export.cut', { each: cutting.each })}
            </Button>
          )}
          {next.length > 0 && (
            <Button icon="fold-vertical" onPress={foldNext}>
              {t('export.fold')}
            </Button>
          )}
          {last.length > 0 && (
            <Button icon="unfold-vertical" onPress={unfoldLast}>
              {t('export.unfold')}
            </Button>
          )}
        </div>
      )}
    </Sentence>
  );
}
