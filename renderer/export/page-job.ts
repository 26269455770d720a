import { deckPage } from '../../shared/deck/deck';
import { kinds } from '../../shared/kinds';
import type { Drawing } from '../../shared/kinds/kind';
import { drawBest } from '../../shared/kinds/visible-graph';
import { withoutBlanks } from '../../shared/kinds/without-blanks';
import type { About, Diagram, Element, Link } from '../../shared/model/document';
import { build } from '../../shared/model/graph';
import { type Page, type PageInput, pageOf } from '../../shared/scene/page';
import { measure } from '../store/measure';

/** What a page is made from: plain data, so that it crosses to a worker. Its kind must be one that we know. */
export interface PageJob {
  diagram: Diagram;
  elements: readonly Element[];
  links: readonly Link[];
  /** One of its deck, or all of it on one page. */
  slide: number | null;
  /** What stands beside the drawing; empty is left out. */
  title: string;
  about: About;
  legend: boolean;
  size: PageInput['size'];
  /** The words that can stand on a page, by their keys. */
  words: ReadonlyMap<string, string>;
}

/** The page as it goes out, and how small its smallest words are (pt on a slide). */
export type Made = Pick<Page, 'scene' | 'smallest'>;

export function pageFor({ diagram, elements, links, slide, title, about, legend, size, words }: PageJob): Made {
  const kind = kinds.get(diagram.kind);
  if (!kind) throw new Error(`no kind ${diagram.kind}`);
  const graph = withoutBlanks(build(diagram, elements, links));
  const [view] = kind.views;
  const draw = (aspect: number): Drawing => {
    const drawing = drawBest(kind, view, { graph, measure, aspect });
    return legend ? drawing : { ...drawing, scene: { ...drawing.scene, legend: [] } };
  };
  const translate = (key: string) => words.get(key) ?? key;
  const frame = { id: diagram.id, title, about, measure, translate };
  if (slide !== null && size !== 'fit') return deckPage({ ...frame, kind, graph, size, legend }, slide);
  const { scene, smallest } = pageOf({ ...frame, size, draw });
  return { scene, smallest };
}
