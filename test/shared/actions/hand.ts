import { actions } from '../../../shared/actions';
import { type Context, isNewborn } from '../../../shared/actions/action';
import { answerTo, type Press } from '../../../shared/actions/keys';
import { settle } from '../../../shared/actions/session';
import { type Command, perform } from '../../../shared/commands/command';
import { setText } from '../../../shared/commands/elements';
import { emptyHistory, type History, record, redo, seal, type Travelled, undo } from '../../../shared/commands/history';
import type { Kind } from '../../../shared/kinds/kind';
import { lineOf } from '../../../shared/kinds/lines';
import type { Id, Workbook } from '../../../shared/model/document';
import { type Graph, graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';

/** A pair of hands on one diagram: presses keys and types, as the page lets a person do. */
export class Hand {
  workbook: Workbook;
  history: History = emptyHistory;
  selection: readonly Id[];
  editing: Id | null = null;
  readonly #kind: Kind;
  readonly #newId = idsFrom('hand');
  #gesture: string | null = null;
  #times = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
    this.workbook = emptyWorkbook(kind);
    this.selection = [rootOf(this.workbook).id];
  }

  /** Names as in KeyboardEvent.key, with 'Shift+', 'Alt+' and 'Ctrl+' before them. */
  press(...names: string[]): this {
    for (const name of names) {
      const action = answerTo(actions, this.context(), pressOf(name), false);
      if (action && action !== 'nothing') action.run(this.context());
    }
    return this;
  }

  /** Letter by letter, as the page commits them. */
  type(words: string): this {
    for (const letter of words) {
      if (this.editing === null) this.edit(this.selection[0] ?? null);
      const id = this.editing;
      if (id === null) throw new Error('nothing to type into');
      const text = (this.workbook.elements.get(id)?.text ?? '') + letter;
      this.context().perform(setText(id, text, this.#gesture ?? undefined));
    }
    return this;
  }

  select(words: string): this {
    const found = this.graph.all().find(({ text }) => text === words);
    if (!found) throw new Error(`nothing says "${words}"`);
    this.edit(null);
    this.selection = [found.id];
    return this;
  }

  /** Words by depth, two spaces a level, in the order of the outline. */
  get lines(): string[] {
    const depths = new Map<Id | null, number>([[null, 0]]);
    return this.graph.all().map((element) => {
      const depth = depths.get(element.parent) ?? 0;
      depths.set(element.id, depth + 1);
      return '  '.repeat(depth) + lineOf(element, depth).text;
    });
  }

  /** The words under the hand, with a caret where they are being typed. */
  get here(): string {
    const text = this.workbook.elements.get(this.selection[0] ?? '')?.text ?? '';
    return this.editing === null ? text : `${text}|`;
  }

  get graph(): Graph {
    const graph = graphOf(this.workbook, onlyDiagram(this.workbook));
    if (!graph) throw new Error('no diagram');
    return graph;
  }

  context(): Context {
    return {
      workbook: this.workbook,
      graph: this.graph,
      kind: this.#kind,
      history: this.history,
      selection: this.selection,
      editing: this.editing,
      gesture: this.#gesture,
      newId: this.#newId,
      perform: (command: Command, then) => {
        const { workbook, step } = perform(this.workbook, command);
        this.workbook = workbook;
        if (step) this.history = record(this.history, step);
        if (then?.select) this.selection = then.select;
        if (then?.edit !== undefined) this.edit(then.edit, command.gesture !== undefined);
      },
      select: (ids) => {
        this.selection = ids;
      },
      edit: (id) => this.edit(id),
      undo: () => this.#travel(undo(this.workbook, this.history)),
      redo: () => this.#travel(redo(this.workbook, this.history)),
    };
  }

  private edit(id: Id | null, made = false): void {
    const left = this.editing;
    if (left === id) return;
    const before = this.history;
    this.editing = id;
    if (!made) this.history = seal(before);
    this.#gesture = id === null ? null : isNewborn(this.history, id) ? `new ${id}` : `words ${this.#times++}`;
    if (left !== null) settle(this.context(), left, before);
  }

  #travel(travelled: Travelled | null): void {
    if (!travelled) return;
    this.workbook = travelled.workbook;
    this.history = seal(travelled.history);
    if (this.editing !== null && !this.workbook.elements.has(this.editing)) this.editing = null;
  }
}

function pressOf(name: string): Press {
  const parts = name.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
    isComposing: false,
  };
}
