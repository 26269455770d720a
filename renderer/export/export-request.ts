import type { TFunction } from 'i18next';
import { kinds } from '../../shared/kinds';
import type { Slide } from '../../shared/kinds/kind';
import { slideTitle } from '../../shared/kinds/slides';
import type { Id, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { nameOf } from '../../shared/model/name';
import { page as pageWords } from '../../shared/words/en/page';
import type { OutLooks } from '../editor/preferences';
import type { PageJob } from './page-job';

/** A diagram of a workbook, and how it is to go out. */
export interface Order {
  workbook: Workbook;
  diagram: Id;
  /** Made with a newer version: written by us it would lack what we do not know of it. */
  readOnly: boolean;
  looks: OutLooks;
  /** The deck that a picture or a drawing is cut into (`deckOf`); none: all of it is on one. */
  slides: readonly Slide[];
}

export const SLIDE = { width: 1920, height: 1080 }; // px, 16:9

/** The page of a diagram whose kind we know, or of one of its slides, the first unless another is asked for; undefined of others. */
export function jobFor(t: TFunction, order: Order, slide = order.slides[0]): PageJob | undefined {
  const { workbook, diagram, looks } = order;
  const whole = graphOf(workbook, diagram);
  if (!whole || !kinds.has(whole.diagram.kind)) return undefined;
  const { team, date, draft } = workbook.about;
  return {
    diagram: whole.diagram,
    elements: whole.all(),
    links: whole.links,
    slide: slide ? order.slides.indexOf(slide) : null,
    title: looks.title ? whole.diagram.title : '',
    about: { ...(looks.byline && { ...(team && { team }), ...(date && { date }) }), ...(draft && { draft }) },
    legend: looks.legend,
    size: looks.size === 'fit' ? 'fit' : SLIDE,
    words: new Map(Object.keys(pageWords).map((key) => [key, t(key)])),
  };
}

/** What a picture is called for those who hear it. */
export function titleOf({ workbook, diagram }: Order, slide: Slide | undefined): string {
  const title = workbook.diagrams.get(diagram)?.title || nameOf(workbook);
  return slide ? slideTitle(title, slide.title) : title;
}

/** From title and date: the team's own, or else today's. Without an ending. */
export function nameFor(t: TFunction, { workbook, diagram }: Order, today = new Date()): string {
  const title = workbook.diagrams.get(diagram)?.title || nameOf(workbook) || t('library.untitled');
  const two = (part: number) => String(part).padStart(2, '0');
  const date = workbook.about.date ?? `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  return `${title.slice(0, LONG)} ${date.slice(0, LONG)}`;
}

const LONG = 60; // characters of a title, so that the date still has its place in the name
