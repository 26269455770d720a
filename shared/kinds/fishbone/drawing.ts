import type { Id } from '../../model/document';
import type { View } from '../kind';
import { branchSlides } from '../slides';
import { additionsOf } from './additions';
import { draw } from './draw';
import { calm, leastWidth } from './layout/calm';
import { choicesIn, shownIn } from './layout/choices';
import {
  type Filed,
  homeOf,
  passing,
  read,
  recalled,
  remembered,
  settled,
  stays,
  type Unfolded,
} from './layout/memory';
import { type Packed, sizeOf, stand } from './layout/pack';
import { place } from './layout/place';
import { printOf } from './layout/print';
import { recall } from './layout/recall';
import { type Choices, search } from './layout/search';
import { type Tree, treeOf } from './layout/tree';
import { type Lettering, letteringOf } from './layout/words';

/** A new arrangement has to be so much better that people look for their causes anew. */
const WORTH_MOVING = 1.18;
/** Times as wide: shapes that are the same to the eye; and shapes where mini-bones side by side are kept, too. */
const SAME = 1.02;
const ALIKE = 4 / 3;
const MANY = 300; // causes, from which on nothing is searched in a hurry

/**
 * The fishbone: the problem at the head on the right, a bone for each category, the categories alternating above and below
 * from the head on, causes on twigs, and mini-bones for what causes them. The layout's steps, a file each, from the smallest:
 * words and tree; stack, hang and reach lay out what stands on one side of a bone; bone; pack sets bones along the spine.
 * Forms, parts, column, share and columns find the narrowest columns of causes for a bone of so many rows; halves estimates
 * how high the bones should be, fitted makes them, and search packs the best and refines them in small steps toward the
 * least cost; calm spends what room is left. Memory and recall keep it as it was; print tells whether the words are the same, and
 * choices says on which sides they stand in all shapes. Place turns rows into coordinates.
 */
export const drawing: View = {
  id: 'drawing',
  remembers: 'diagram',
  draw({ graph, measure, memory, hurry, isPart = false, folded = NOTHING, ...input }) {
    const lettering = letteringOf(measure);
    const elements = graph.all();
    const filed = remembered(memory);
    const subject: Subject = {
      tree: treeOf(graph, lettering, folded),
      lettering,
      folded,
      print: printOf(elements, folded),
      aspect: shapeOf(input.aspect),
      filed,
    };
    const { packed, kept } = arranged(subject, hurry, isPart);
    stand(packed);
    const reading = elements.map(({ id }) => id);
    const geometry = place(packed);
    const { scene, anchor } = draw(geometry, subject.tree.head, packed.head, reading);
    const additions = additionsOf(geometry, subject.tree.head?.id, anchor);
    return { scene, anchor, additions, memory: kept() };
  },
  slides: (graph) => branchSlides(graph, { links: [] }),
};

const NOTHING: ReadonlyMap<Id, number> = new Map();

interface Subject {
  tree: Tree;
  lettering: Lettering;
  folded: ReadonlyMap<Id, number>;
  print: number;
  aspect: number;
  filed: Filed | undefined;
}

/** `kept` is what to remember, once its bones stand. */
interface Arranged {
  packed: Packed;
  kept: () => Filed;
}

function arranged(subject: Subject, hurry: boolean, isPart: boolean): Arranged {
  const { filed, print } = subject;
  const home = filed && homeOf(filed, print);
  if (home) return again(subject, home, hurry);
  return filed && isPart ? inShape(subject, filed) : anew(subject, hurry);
}

/** The words have their arrangement: it stands as it did, and other shapes follow it. */
function again(subject: Subject, home: Filed, hurry: boolean): Arranged {
  const { tree, aspect, filed, folded, print } = subject;
  if (times(home.aspect, aspect) < SAME) return { packed: recallAs(subject, home), kept: () => stays(home) };
  if (!hurry || tree.size <= MANY || !filed?.here) return inShape(subject, home);
  const packed = recallAs(subject, filed.here); // a search would hold up the next key
  return { packed, kept: () => passing(home, { packed, aspect, print, before: filed, folded }) };
}

/** All stand on the sides that they have at home. */
function inShape(subject: Subject, home: Filed): Arranged {
  const { tree, aspect, folded, print } = subject;
  const packed = found(subject, choicesIn(tree, read(home), times(home.aspect, aspect) < ALIKE));
  return { packed, kept: () => passing(home, { packed, aspect, print, before: home, folded }) };
}

/** The words are others than they were: what was drawn last stays as it can, and at rest may give way to what is much better. */
function anew(subject: Subject, hurry: boolean): Arranged {
  const { aspect, filed, folded, print } = subject;
  const kept = filed && recallAs(subject, filed.here ?? filed);
  const standing = { aspect, print, before: filed, folded };
  if (kept && hurry) return { packed: kept, kept: () => passing(filed, { packed: kept, ...standing }) };
  const fresh = found(subject, kept && shownIn(kept, read(filed))); // what was drawn since shows it already
  const packed = kept && sizeOf(fresh, aspect) * WORTH_MOVING >= sizeOf(kept, aspect) ? kept : fresh;
  return { packed, kept: () => settled({ packed, ...standing }) };
}

/** What a search finds. `choices`: what it has to keep to. */
const found = ({ tree, lettering, aspect }: Subject, choices: Choices | undefined): Packed =>
  calm(search(tree, lettering.heads(tree.head?.text ?? ''), aspect, choices), aspect);

function recallAs({ tree, lettering, folded, aspect }: Subject, filed: Unfolded): Packed {
  const known = recalled(read(filed), tree, folded);
  return recall(tree, known, lettering.head(tree.head?.text ?? '', known.head), leastWidth(aspect));
}

/** At least 1. */
const times = (a: number, b: number): number => Math.max(a / b, b / a);

/** No shape is so flat or so narrow that it would leave no room for words. */
const shapeOf = (aspect: number): number => (aspect > 0 ? Math.min(8, Math.max(1 / 8, aspect)) : 16 / 9);
