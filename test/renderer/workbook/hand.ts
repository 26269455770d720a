import { diagramOf } from '../../../renderer/editor/editor';
import { openEditorSession, type TakenBack } from '../../../renderer/editor/editor-session';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import type { Context } from '../../../shared/actions/action';
import type { Press } from '../../../shared/actions/keys';
import { setText } from '../../../shared/commands/elements';
import type { History } from '../../../shared/commands/history';
import { kinds } from '../../../shared/kinds';
import type { Kind } from '../../../shared/kinds/kind';
import { lineOf } from '../../../shared/kinds/lines';
import type { Id, Workbook } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { emptyWorkbook, rootOf } from '../../workbooks';
import { heldClock, paperJournal, plainDrawer } from '../store/desk';

/** A pair of hands on the store and the sitting of the page: presses keys and types, as its fields and panels do. */
export class Hand {
  readonly takenBack: TakenBack[] = [];
  /** Keys of what was told where a key could do nothing. */
  readonly refusals: string[] = [];
  readonly #store;
  readonly #session;

  constructor(of: Kind | Workbook) {
    const workbook = 'rules' in of ? emptyWorkbook(of) : of;
    const opened = { workbook, repairs: [], readOnly: false, journal: paperJournal() };
    this.#store = openWorkbookStore({ opened, kinds, drawer: plainDrawer(), clock: heldClock() });
    this.#session = openEditorSession({
      store: this.#store,
      first: 'outline',
      mac: false,
      tookBack: (taken) => this.takenBack.push(taken),
      refuse: (why) => this.refusals.push(why),
    });
    this.#state.select([rootOf(workbook).id]);
  }

  /** Names as in KeyboardEvent.key, with 'Shift+', 'Alt+' and 'Ctrl+' before them. */
  press(...names: string[]): this {
    for (const name of names) this.#session.press(pressOf(name));
    return this;
  }

  /** Letter by letter, as the field has them. */
  type(words: string): this {
    for (const letter of words) {
      if (this.#state.editing === null) this.#state.edit(this.#state.selection[0] ?? null);
      const { editing, workbook } = this.#state;
      const text = workbook.elements.get(editing ?? '')?.text;
      if (editing === null || text === undefined) throw new Error('nothing to type into');
      this.#state.perform(setText(editing, text + letter, this.context().gesture ?? undefined));
    }
    return this;
  }

  /** One that is on the way through a list: types where that is possible. */
  typeAnywhere(words: string): this {
    const { editing, selection } = this.#state;
    return editing !== null || selection.length > 0 ? this.type(words) : this;
  }

  /** Presses the line at this place, counted round; `more`: with Ctrl held, beside what is selected. */
  point(at: number, more: boolean): this {
    const all = this.graph.all();
    const id = all[at % all.length]?.id ?? '';
    const { selection } = this.#state;
    this.#state.select(more ? [...new Set([...selection, id])] : [id]);
    this.#state.edit(null);
    return this;
  }

  select(words: string): this {
    const found = this.graph.all().find(({ text }) => text === words);
    if (!found) throw new Error(`nothing says "${words}"`);
    this.#state.select([found.id]);
    this.#state.edit(null);
    return this;
  }

  /** The words stay as they are, as after a press elsewhere. */
  leavesTheWords(): this {
    this.#state.edit(null);
    return this;
  }

  /** Turns to another diagram of the workbook. */
  show(diagram: Id): this {
    this.#state.show(diagram);
    return this;
  }

  selectNothing(): this {
    this.#state.select([]);
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
    const { workbook, selection, editing } = this.#state;
    const text = workbook.elements.get(selection[0] ?? '')?.text ?? '';
    return editing === null ? text : `${text}|`;
  }

  get workbook(): Workbook {
    return this.#state.workbook;
  }

  get history(): History {
    return this.#state.history;
  }

  get selection(): readonly Id[] {
    return this.#state.selection;
  }

  get steps(): number {
    return this.#state.history.past.length;
  }

  get graph(): Graph {
    const shown = diagramOf(this.#state);
    if (!shown) throw new Error('no diagram');
    return shown.graph;
  }

  context(): Context {
    const context = this.#session.context();
    if (!context) throw new Error('no diagram');
    return context;
  }

  get #state() {
    return this.#store.getState();
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
