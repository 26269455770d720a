import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { actions } from '../../../shared/actions';
import { answerTo, capsOf, type Press, pressed } from '../../../shared/actions/keys';
import { throwNotes } from '../../../shared/actions/notes';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { agenda } from '../../kinds/agenda';
import { Hand } from './hand';

vi.mock(import('../../../shared/kinds'), async () => {
  const { fishbone } = await import('../../../shared/kinds/fishbone/fishbone');
  const { agenda } = await import('../../kinds/agenda');
  return { kinds: new Map([fishbone, agenda].map((kind) => [kind.id, kind])) };
});

let hand: Hand;
beforeEach(() => {
  hand = new Hand(fishbone);
});

/** Late buses: two categories, three causes. */
const lateBuses = () =>
  hand
    .type('Late buses')
    .press('Enter')
    .type('Roads')
    .press('Tab')
    .type('Ice')
    .press('Enter')
    .type('Works')
    .press('Enter', 'Enter')
    .type('Drivers')
    .press('Tab')
    .type('Few')
    .leavesTheWords();

describe('typing a diagram without the pointer', () => {
  test('Enter goes on, Tab asks why, Enter on an empty line moves out', () => {
    lateBuses();
    expect(hand.lines).toEqual(['Late buses', '  Roads', '    Ice', '    Works', '  Drivers', '    Few']);
  });

  test('Tab on an empty line that was just made puts it below the one before', () => {
    hand.type('P').press('Enter').type('A').press('Tab').type('b').press('Enter', 'Tab').type('c');
    expect(hand.lines).toEqual(['P', '  A', '    b', '      c']);
  });

  test('Shift+Enter makes one before', () => {
    lateBuses().select('Works').press('Shift+Enter').type('Snow');
    expect(hand.lines).toContain('    Snow');
    expect(hand.lines.indexOf('    Snow')).toBe(hand.lines.indexOf('    Works') - 1);
  });

  test('Shift+Tab moves out with all that hangs below; what does not fit there becomes what does', () => {
    lateBuses().select('Ice').press('Tab').type('Cold').press('F2').select('Ice').press('Shift+Tab');
    expect(hand.lines).toEqual(['Late buses', '  Roads', '    Works', '  Ice', '    Cold', '  Drivers', '    Few']);
    expect(hand.graph.all().find(({ text }) => text === 'Ice')?.type).toBe('category');
  });

  test('Alt with an arrow changes the order and stops at the ends', () => {
    lateBuses().select('Works').press('Alt+ArrowUp', 'Alt+ArrowUp');
    expect(hand.lines.slice(1, 4)).toEqual(['  Roads', '    Works', '    Ice']);
  });

  test('Enter on an empty line at the very end is the end', () => {
    hand.type('P').press('Enter').type('A').press('Enter', 'Enter');
    expect(hand.lines).toEqual(['P', '  A']);
    expect(hand.here).toBe('A');
  });
});

test('a key that leads somewhere says so where there is no way, and changes nothing', () => {
  lateBuses().select('Roads');
  const { steps } = hand;
  hand.press('F8', 'Ctrl+Shift+l');
  expect(hand.refusals).toEqual(['thread.none', 'link.nowhere']);
  hand.press('Alt+ArrowUp'); // it is the first: that is to be seen
  expect(hand.refusals).toHaveLength(2);
  expect([hand.steps, hand.here]).toEqual([steps, 'Roads']);
});

describe('deleting', () => {
  test('takes the branch and goes to the next, the one before, then the parent', () => {
    lateBuses().select('Ice').press('Delete');
    expect(hand.here).toBe('Works');
    hand.press('Delete');
    expect(hand.here).toBe('Roads');
    hand.press('Delete');
    expect(hand.here).toBe('Drivers');
    hand.press('Delete');
    expect([hand.here, hand.lines]).toEqual(['Late buses', ['Late buses']]);
  });

  test('never goes to a note: that stands nowhere yet', () => {
    lateBuses();
    throwNotes(hand.context(), ['Ask the drivers']);
    hand.select('Drivers').press('Delete');
    expect(hand.here).toBe('Roads');
    hand.press('Enter', 'Enter');
    expect(hand.here).toBe('Roads'); // the empty line was the last one: it has gone
    hand.press('Enter', 'Backspace');
    expect(hand.here).toBe('Works|');
    hand.press('Escape').select('Roads').press('Delete');
    expect(hand.here).toBe('Late buses');
  });

  test('what undo takes away leaves the hand on a line, not on a note before it', () => {
    hand.type('P').press('Enter').type('A').leavesTheWords();
    throwNotes(hand.context(), ['Ask the drivers']);
    hand.select('P').press('Tab').type('B').leavesTheWords();
    expect(hand.lines.at(-1)).toBe('  B'); // behind the note
    hand.press('Ctrl+z');
    expect(hand.here).toBe('A');
  });

  test('never takes the problem', () => {
    lateBuses().select('Late buses').press('Delete', 'Backspace');
    expect(hand.lines).toHaveLength(6);
  });

  test('Backspace takes letters while there are some, then the line', () => {
    lateBuses().select('Works').press('Enter');
    expect(answerTo(actions, hand.type('x').context(), plain('Backspace'), false)).toBeNull();
    hand.press('Escape').select('Works').press('Enter', 'Backspace');
    expect(hand.here).toBe('Works|');
  });
});

describe('one step of undo', () => {
  test('is a new line with all its words, wherever it was moved meanwhile', () => {
    lateBuses().select('Works').press('Enter', 'Tab').type('Gas pipes');
    expect(hand.lines).toContain('      Gas pipes');
    const before = hand.press('Ctrl+z').lines;
    expect(before).not.toContain('      Gas pipes');
    expect(before).toHaveLength(6);
    expect(hand.press('Ctrl+Shift+Z').lines).toContain('      Gas pipes');
  });

  test('is the removal of a line that is still empty', () => {
    lateBuses().select('Works').press('Enter', 'Ctrl+z');
    expect([hand.here, hand.lines.length]).toEqual(['Works', 6]);
  });

  test('is one time of typing', () => {
    lateBuses().select('Ice').type(' and snow').press('F2').select('Ice and snow').type(' on hills');
    expect(hand.press('Ctrl+z').lines).toContain('    Ice and snow');
    expect(hand.press('Ctrl+z').lines).toContain('    Ice');
  });
});

describe('Escape', () => {
  test('gives the old words back', () => {
    lateBuses().select('Ice').type(' and snow').press('Escape');
    expect(hand.here).toBe('Ice');
  });

  test('leaves what was typed another time', () => {
    lateBuses().select('Ice').type('!').select('Ice!').press('F2', 'Escape');
    expect(hand.here).toBe('Ice!');
  });

  test('says what it takes back, and nothing where there were no words', () => {
    lateBuses().select('Ice').type(' and snow').press('Escape');
    hand.select('Works').press('Enter').type('Snow').press('Escape', 'Enter', 'Escape');
    expect(hand.takenBack.map(({ words }) => words)).toEqual(['Ice and snow', 'Snow']);
  });

  test('takes a new line away, and the hand back to where it came from', () => {
    lateBuses().select('Works').press('Enter', 'Escape');
    expect([hand.here, hand.lines.length]).toEqual(['Works', 6]);
    hand.press('Enter').type('Snow').press('Escape');
    expect([hand.here, hand.lines.length]).toEqual(['Works', 6]);
    expect(hand.press('Ctrl+y').lines).not.toContain('    Snow'); // it is offered in words, see taken-back.ts
  });
});

test('an empty line is not left behind when another one is chosen', () => {
  lateBuses().select('Works').press('Enter').select('Ice');
  expect([hand.here, hand.lines.length]).toEqual(['Ice', 6]);
});

test('keys work as well for a kind that nobody knew of', () => {
  hand = new Hand(agenda).type('Day').press('Enter').type('Notes').press('Enter', 'Tab').type('Silent').press('Enter');
  expect(hand.lines).toEqual(['Day', '  Notes', '    Silent', '    ']);
});

test('whatever is pressed, undo goes back to the start and redo to the end', () => {
  const keys = [
    'Enter',
    'Shift+Enter',
    'Tab',
    'Shift+Tab',
    'Alt+ArrowUp',
    'Alt+ArrowDown',
    'Delete',
    'Escape',
    'a',
    'b',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 40 }), (pressedKeys) => {
      const any = new Hand(fishbone);
      const start = any.lines;
      for (const key of pressedKeys) key.length === 1 ? any.type(key) : any.press(key);
      any.press('Escape');
      const end = any.lines;
      const { steps } = any;
      for (let i = 0; i < steps; i++) any.press('Ctrl+z');
      expect(any.lines).toEqual(start);
      for (let i = 0; i < steps + 5; i++) any.press('Ctrl+y'); // nothing more comes back than was there
      expect(any.lines).toEqual(end);
    }),
    { seed: 11, numRuns: 200 },
  );
});

describe('keys', () => {
  test('of an input method stay its own', () => {
    expect(answerTo(actions, hand.context(), { ...plain('Enter'), isComposing: true }, false)).toBeNull();
  });

  test('Cmd takes the place of Ctrl on a Mac', () => {
    const undo = { key: 'z', mod: true } as const;
    expect(pressed(undo, { ...plain('z'), metaKey: true }, true)).toBe(true);
    expect(pressed(undo, { ...plain('z'), ctrlKey: true }, true)).toBe(false);
    expect(pressed(undo, { ...plain('z'), ctrlKey: true }, false)).toBe(true);
    expect([capsOf(undo, true), capsOf(undo, false)]).toEqual([
      ['key.cmd', 'Z'],
      ['key.ctrl', 'Z'],
    ]);
  });

  test('Tab does not leave the line even where nothing can stand below', () => {
    const empty = new Hand(fishbone).type('P').press('Enter');
    expect(answerTo(actions, empty.context(), plain('Tab'), false)).toBe('nothing');
  });
});

function plain(key: string): Press {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
}
