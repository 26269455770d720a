import type { Field, Kind, Sentence, View } from '../../shared/kinds/kind';
import { elementsFromLines, linesBelow, tooLong } from '../../shared/kinds/lines';
import { treeRules } from '../../shared/kinds/tree';
import type { Element } from '../../shared/model/document';
import { orderBetween } from '../../shared/model/order';
import { fitText, LIMITS } from '../../shared/model/schema';
import type { Mark } from '../../shared/scene/scene';

/**
 * A tiny second kind that lives only here: a list of items under a title, one below the other. Whatever of the program
 * works for it works without knowing which kind it has.
 */
const rules = {
  loose: 'card',
  fits: (type: string, parent: string | null) =>
    type === 'card'
      ? parent === 'title' || parent === 'card'
      : type === 'pause'
        ? parent === 'title' || parent === 'item'
        : type === rules.grows(parent),
  grows: (parent: string | null) =>
    parent === null ? 'title' : parent === 'card' ? 'card' : parent === 'pause' ? null : 'item',
};

const LINE = 24; // px

const view: View = {
  id: 'list',
  remembers: 'shape',
  draw({ graph, measure }) {
    const all = graph.all();
    const marks = all.map((element, i): Mark => {
      const width = measure.width(element.text, 14, 400);
      return {
        kind: 'text',
        id: element.id,
        role: element.type,
        tone: { part: 'ink' },
        x: 0,
        lines: [{ text: element.text, baseline: i * LINE + 18, width }],
        anchor: 'start',
        size: 14,
        weight: 400,
      };
    });
    const width = Math.max(40, ...all.map(({ text }) => measure.width(text, 14, 400)));
    return {
      scene: { width, height: Math.max(1, all.length) * LINE, marks, reading: all.map(({ id }) => id), legend: [] },
      memory: {},
      anchor: { x: 0, y: 0 },
    };
  },
};

const SETTLE = /^Settle (.+?)(?: with (.+?))?(?: by (.+))?$/;

/** "Settle the rota with all teams by May". */
const sentence: Sentence = {
  write: ({ what, who, when }) =>
    [what && `Settle ${what}`, who && `with ${who}`, when && `by ${when}`].filter(Boolean).join(' '),
  read(text) {
    const [, what, who, when] = SETTLE.exec(text) ?? [];
    return { ...(what && { what }), ...(who && { who }), ...(when && { when }) };
  },
};

/** Fields of every sort. */
const fields: readonly Field[] = [
  { at: 'topic', as: 'line', label: 'topic', hint: 'topic-hint' },
  { at: 'told.why', as: 'long', label: 'why' },
  {
    at: 'told.day',
    as: 'date',
    label: 'day',
    odd: (value) => (typeof value === 'string' && !/\d/.test(value) ? 'no-day' : null),
  },
  { at: 'open', as: 'flag', label: 'open' },
  { at: 'sort', as: 'choice', label: 'sort', of: ['talk', 'vote'].map((value) => ({ value, label: value })) },
  {
    at: 'papers',
    as: 'list',
    label: 'papers',
    one: 'paper',
    of: [
      { at: 'name', as: 'line', label: 'paper' },
      { at: 'pages', as: 'line', label: 'pages' },
    ],
  },
];

export const agenda: Kind = {
  id: 'agenda',
  words: {
    en: {
      name: 'Agenda',
      about: 'What comes when.',
      title: 'Title',
      item: 'Item',
      card: 'Card',
      pause: 'Pause',
      what: 'What',
      who: 'With whom',
      when: 'By when',
      topic: 'Topic',
      'topic-hint': 'the rota',
      why: 'Why',
      day: 'Day',
      'field-no-day': 'No day is named.',
      open: 'Open to all',
      sort: 'Sort',
      talk: 'Talk',
      vote: 'Vote',
      papers: 'Papers',
      paper: 'Paper',
      'paper-add': 'Add a paper',
      pages: 'Pages',
      heading: 'Heading of items',
      'template-meeting': 'Meeting',
      'template-meeting-about': 'A first and a last item.',
      welcome: 'Welcome',
      votes: 'Votes',
      'votes-asks': 'On what?',
      'check-silent': 'What is this item about?',
      'check-silent-why': 'Nobody can prepare for it.',
      'check-silent-example': 'Say what is to be decided.',
    },
  },
  glyph: 'M4 6h16M4 12h16M4 18h16',
  elements: new Map([
    [
      'title',
      {
        name: 'title',
        fresh: () => ({}),
        hue: () => undefined,
        claim: false,
        fields: ['what', 'who', 'when'].map((at) => ({ at, as: 'line', label: at })),
        sentence,
      },
    ],
    ['card', { name: 'card', fresh: () => ({}), hue: () => undefined, claim: true, fields: [] }],
    [
      'item',
      {
        name: 'item',
        fresh: (siblings: readonly Element[]) => ({ minutes: 5 * (siblings.length + 1) }),
        hue: () => undefined,
        claim: true,
        fields,
      },
    ],
    ['pause', { name: 'pause', fresh: () => ({}), hue: () => undefined, claim: false, fields: [] }],
  ]),
  root: 'title',
  loose: rules.loose,
  rules: treeRules(rules),
  views: [view],
  outline: {
    keys: ['heading'],
    read({ diagram, newId, text }) {
      const root: Element = {
        id: newId(),
        diagram,
        type: 'title',
        parent: null,
        order: orderBetween(null, null),
        text: fitText(text.head.get('heading') ?? '', LIMITS.text).text,
        more: {},
      };
      const items = elementsFromLines(text.lines, diagram, newId, 'card');
      const placed = items.map((item, i) => ({
        ...item,
        parent: item.parent ?? root.id,
        ...(item.type === 'card' ? {} : { type: 'item', more: { minutes: 5 * (i + 1) } }),
      }));
      return { elements: [root, ...placed], links: [], left: tooLong(text.lines) };
    },
    write(graph) {
      const root = graph.children(null)[0];
      const lines = root ? linesBelow(graph, root.id, 'card') : [];
      return { head: new Map([['heading', root?.text ?? '']]), lines };
    },
  },
  samples: [
    {
      name: 'design-day.agenda',
      outline:
        'kind: agenda\ntitle: Design day\nheading: Design day\n\nSilent notes\nShare and cluster\n  Read each aloud\nFocus\n',
    },
  ],
  templates: [{ id: 'meeting', lines: [{ words: 'welcome' }, { words: 'votes', asks: 'votes-asks' }] }],
  checks: [
    {
      code: 'silent',
      look: (graph) =>
        graph.all().flatMap(({ id, text, type }) => (type === 'item' && text === '' ? [{ element: id }] : [])),
    },
  ],
  links: [],
  settings: [{ at: 'headings.item', as: 'line', label: 'heading' }],
  receives: null,
};
