import type { JsonObject } from '../../../../model/document';
import type { Measure } from '../../../kind';
import { faceOf, sizerOf } from '../box-text';
import type { Also, Arrangement, Settings } from '../content';
import { contentOf } from '../content';
import type { Geometry } from '../geometry';
import type { Box, Web } from '../layered-graph';
import { notesOf } from '../notes';
import { assembled } from './assemble';
import { headingsOf } from './headings';
import { kept } from './keep';
import { memorise, type Remembered, recalled, remembered } from './memory';
import { modelOf, type Role, type Write } from './model';
import { type Places, spread } from './place';
import { search, type Trial } from './search';
import type { Shape } from './shape';
import { HEADS } from './sizes';
import { type Sizing, sizingOf } from './sizing';
import { type Page, worthOf } from './worth';

/** A diagram arranged in families: lists of ideas beside their drivers, or cards. */
export interface Grouped {
  arrangement: Arrangement;
  worth: number;
  geometry: Geometry;
  memory: JsonObject;
}

export interface Asked {
  web: Web;
  settings: Settings;
  measure: Measure;
  page: Page;
  folded: ReadonlyMap<string, number>;
}

/** What is to be arranged, ready for a search or for a memory. Undefined where nothing is drawn. */
export interface Groups extends Asked {
  sizing: Sizing;
}

export function groupsOf(asked: Asked): Groups | undefined {
  const model = modelOf(asked.web, writingOf(asked));
  return model && { ...asked, sizing: sizingOf(model) };
}

export const rememberedGroups = (memory: unknown, { beside }: Page): Remembered | undefined =>
  remembered(memory, beside);

/** As it was, moved as little as newcomers need. */
export function regrouped(groups: Groups, memory: Remembered): Grouped {
  const { sizing, folded } = groups;
  const known = recalled(memory, sizing.model, folded.size);
  return finished(groups, known.shape, kept(sizing, known), known);
}

/** What a search from nothing finds; `only`: of this arrangement. */
export const found = ({ sizing, page }: Groups, only?: Arrangement): Trial | undefined => search(sizing, page, only);

export const grouped = (groups: Groups, { shape, size }: Trial, memory?: Remembered): Grouped =>
  finished(groups, shape, spread(groups.sizing, shape, size, groups.page), memory);

export const arrangementOf = ({ style }: Shape): Arrangement => (style === 'lists' ? 'lists' : 'bands');

function writingOf({ settings, measure, folded }: Asked): Write {
  return (box: Box, role: Role, also: readonly Also[], laden: boolean) => {
    const content = contentOf(box, settings, folded);
    const bare = role === 'head' || role === 'item';
    const own = {
      ...content,
      also,
      ...(bare && { style: 'bare' as const, strong: content.strong || role === 'head' || laden }),
    };
    return { box, ...sizerOf(measure, own), face: (most) => faceOf(measure, own, most) };
  };
}

function finished(groups: Groups, shape: Shape, places: Places, before: Remembered | undefined): Grouped {
  const { web, settings, measure, page, folded, sizing } = groups;
  const { model } = sizing;
  const parts = assembled(model, shape, places);
  const notes =
    settings.measures === 'column' ? notesOf(wantsOf(web, parts.boxes), parts.width, settings, measure) : [];
  const headings = headingsOf({ shape, levels: web.levels, settings, measure });
  const geometry = { ...parts, notes, headings };
  const size = { width: parts.width, height: parts.bottom - parts.top + HEADS };
  return {
    arrangement: arrangementOf(shape),
    worth: worthOf(shape, size, page),
    geometry,
    memory: memorise({ model, shape, places, geometry }, page.beside, before, folded.size),
  };
}

/** Measures stand beside the middle of what they measure. */
function wantsOf({ boxes }: Web, placed: Geometry['boxes']) {
  const middles = new Map(placed.map(({ id, y, height }) => [id, y + height / 2]));
  return boxes.map(({ element, vertex, hue }) => ({
    element,
    hue,
    isAim: vertex.column === 0,
    y: middles.get(element.id) ?? 0,
  }));
}
