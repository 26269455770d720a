import { type KeyboardEvent, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { deckOf } from '../../shared/kinds/slides';
import { withoutBlanks } from '../../shared/kinds/without-blanks';
import { graphOf } from '../../shared/model/graph';
import { fail, ok } from '../../shared/model/result';
import { themes } from '../../shared/scene/themes';
import { useWorkbook } from '../editor/editor';
import { looks as kept, type OutLooks } from '../editor/preferences';
import { useServices } from '../editor/services';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { copyPng, copyText } from './clipboard';
import { goodsOf, sceneOf } from './export-file';
import { jobFor, type Order } from './export-request';
import { Options } from './Options';
import { Preview } from './Preview';
import { put } from './save';
import { Told } from './Told';
import { usePage } from './usePage';
import { type Step, useWork } from './useWork';
import '../ui/dialog.css';
import './export.css';

/** What is to go out, with a look at it first. Enter saves, from wherever the keyboard is but a button. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { host } = useServices();
  const [withPrivate, setPrivate] = useState(false); // never remembered
  const [cut, setCut] = useState(false); // nor this: the next diagram may be one that is read well
  const { order, each } = useOrder(cut);
  const { looks } = order;
  const { kind } = looks;
  const count = order.slides.length;
  const cutting = each === null ? null : { each, on: cut, cut: setCut };
  const [wrong, setWrong] = useState('');
  const page = usePage(useJob(order));
  const work = useWork();

  const goods = (signal: AbortSignal, tell: (step: Step) => void) => {
    tell({ says: 'export.laying' });
    return goodsOf(t, {
      order,
      withPrivate,
      signal,
      page: (slide) => {
        const other = slide === order.slides[0] ? undefined : jobFor(t, order, slide);
        return other ? page.make(other, signal) : page.now(signal);
      },
      tell: (share) => tell(share < 1 ? { says: 'export.drawing', share } : { says: 'export.packing' }),
    });
  };

  const save = () =>
    work.run(async (signal, tell) => {
      setWrong('');
      const made = await goods(signal, tell);
      signal.throwIfAborted();
      tell(null); // the person looks for a place
      const saved = made.ok ? await put(t, host, made.value) : made;
      if (!saved.ok) setWrong(faultWords(t, saved.fault));
      else if (saved.value) onClose();
    });

  const copy = () =>
    work.run(async (signal, show) => {
      setWrong('');
      const picture = () => goods(signal, show).then((made) => (made.ok ? ok(made.value.bytes) : made));
      const copied = kind === 'png' ? await copyPng(picture()) : await copyWords(order);
      signal.throwIfAborted();
      if (!copied.ok) return setWrong(faultWords(t, copied.fault));
      tell(t(kind === 'png' ? 'copy.picture-done' : 'copy.outline-done'));
      onClose();
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  };

  const leave = () => (work.busy ? work.cancel() : onClose());
  const change = (change: Partial<OutLooks>) => {
    setWrong('');
    kept.setState(({ out }) => ({ out: { ...out, ...change } }));
  };

  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={leave}>
      <Modal className="dialog export">
        <Dialog>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of the fields inside */}
          <div className="export-parts" onKeyDown={onKeyDown}>
            <div className="export-look">
              <Look order={order} page={page} />
              <Told order={order} made={page.made} cutting={cutting} />
            </div>
            <div className="export-options">
              <Heading slot="title">{t('export.title')}</Heading>
              <Options
                looks={looks}
                made={page.made}
                withPrivate={withPrivate}
                cutting={cutting}
                onChange={change}
                onPrivate={setPrivate}
              />
            </div>
            <footer>
              <Button icon="x" look="quiet" onPress={leave}>
                {t('export.cancel')}
              </Button>
              <Progress step={work.step} />
              <p className="dialog-wrong" role="alert">
                {wrong}
              </p>
              {((kind === 'png' && count === 0) || kind === 'outline') && (
                <Button icon="copy" onPress={copy}>
                  {t('export.copy')}
                </Button>
              )}
              <Button icon="download" look="primary" onPress={save}>
                {count > 0 ? t('export.save-slides', { count }) : t(`export.save-${kind}`)}
              </Button>
            </footer>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** And the word for what there may be a slide for each of; null where one slide is all there can be. */
function useOrder(cut: boolean): { order: Order; each: string | null } {
  const { t } = useTranslation();
  const workbook = useWorkbook((state) => state.workbook);
  const diagram = useWorkbook((state) => state.diagram);
  const readOnly = useWorkbook(({ whyReadOnly }) => whyReadOnly === 'newer'); // what another window writes can go out from here
  const looks = useStore(kept, ({ out }) => out);
  const slide = looks.size === 'slide';
  const { slides, each } = useMemo(() => {
    const graph = graphOf(workbook, diagram);
    const kind = kinds.get(graph?.diagram.kind ?? '');
    const slides = graph && kind && slide ? deckOf(withoutBlanks(graph), kind) : [];
    return { slides, each: kind && slides.length > 0 ? t(`${kind.id}:${kind.views[0].id}-slide`) : null };
  }, [t, workbook, diagram, slide]);
  const order = useMemo(
    () => ({ workbook, diagram, readOnly, looks, slides: cut && isPicture(looks) ? slides : [] }),
    [workbook, diagram, readOnly, looks, cut, slides],
  );
  return { order, each };
}

const isPicture = ({ kind }: OutLooks) => kind === 'png' || kind === 'svg';

/** Another one only where the page would be another. */
function useJob(order: Order) {
  const { t } = useTranslation();
  const { workbook, diagram, readOnly, looks, slides } = order;
  const { title, byline, legend, size } = looks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of what was chosen only this stands on the page
  return useMemo(() => jobFor(t, order), [t, workbook, diagram, readOnly, title, byline, legend, size, slides]);
}

function Look({ order, page }: { order: Order; page: ReturnType<typeof usePage> }) {
  const { t } = useTranslation();
  const { workbook, diagram, looks } = order;
  const { made, fresh } = page;
  const picture = looks.kind !== 'workbook'; // of a workbook the drawing only shows which one it is
  const clear = picture && looks.clear;
  const theme = themes[picture ? looks.theme : 'light'];
  const scene = useMemo(() => made && sceneOf(made, clear), [made, clear]);
  const count = order.slides.length;
  const label = count > 0 ? t('export.preview-first', { count }) : t('export.preview');
  if (!kinds.has(workbook.diagrams.get(diagram)?.kind ?? '')) return <p className="told">{t('export.unknown')}</p>;
  if (looks.kind !== 'outline')
    return <Preview scene={scene} theme={theme} clear={clear} label={label} busy={!fresh} />;
  const outline = outlineOf(workbook, diagram, kinds);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className="preview-text" tabIndex={0} aria-label={t('export.preview')}>
      {outline.ok ? outline.value : faultWords(t, outline.fault)}
    </section>
  );
}

function Progress({ step }: { step: Step | null }) {
  const { t } = useTranslation();
  return (
    <p className="progress" role="status">
      {step && (
        <>
          <progress value={step.share} aria-label={t(step.says)} />
          {t(step.says)}
        </>
      )}
    </p>
  );
}

async function copyWords({ workbook, diagram }: Order) {
  const outline = outlineOf(workbook, diagram, kinds);
  return outline.ok ? copyText(outline.value) : fail(outline.fault);
}
