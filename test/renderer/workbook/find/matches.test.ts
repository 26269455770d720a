import { describe, expect, test } from 'vitest';
import { following, matchesOf } from '../../../../renderer/workbook/find/matches';
import { setFields } from '../../../../shared/commands/fields';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import type { Element, JsonObject } from '../../../../shared/model/document';
import { build } from '../../../../shared/model/graph';
import { agenda } from '../../../kinds/agenda';
import { Hand } from '../hand';

/** A problem with a category, a cause and a loose note. */
function hand(): Hand {
  const recorder = new Hand(fishbone);
  recorder
    .type('Élèves en retard')
    .press('Tab')
    .type('Roads')
    .press('Tab')
    .type('Ice  on the HILLS')
    .press('Enter', 'Enter');
  return recorder;
}

const words = (recorder: Hand, query: string) =>
  matchesOf(recorder.graph, fishbone, query).map(({ element }) => element.text);

describe('finding words', () => {
  test.each([
    ['eleves', ['Élèves en retard']],
    ['ÉLÈVES', ['Élèves en retard']],
    ['on the hills', ['Ice  on the HILLS']],
    ['  ice   on ', ['Ice  on the HILLS']],
    ['r', ['Élèves en retard', 'Roads']],
    ['snow', []],
    ['', []],
    ['   ', []],
  ])('%j', (query, found) => {
    expect(words(hand(), query)).toEqual(found);
  });

  test('what was said of an element is found too, and where it was said', () => {
    const recorder = hand();
    const [, roads] = recorder.graph.all();
    const said = { note: 'the plough\ncomes late', tags: ['Winter'], owner: 'Dispatcher' };
    recorder.context().perform(setFields([roads?.id ?? ''], said, { key: 'command.note' }));
    const places = (query: string) => matchesOf(recorder.graph, fishbone, query).map(({ at }) => at);
    expect(places('plough comes')).toEqual(['note']);
    expect(places('winter')).toEqual(['tags']);
    expect(places('dispatch')).toEqual(['owner']);
    expect(places('roads')).toEqual(['text']);
  });

  test('what is said in the fields of a kind is found, and in which of them; not what no field of its type speaks of', () => {
    const element = (id: string, text: string, parent: string | null, more: JsonObject = {}): Element => ({
      ...{ id, text, parent, more, diagram: 'd', type: parent ? 'item' : 'title', order: 'a0' },
    });
    const papers = [7, { id: 'a', name: 'Plan', pages: 12 }, { id: 'b', pages: 'Nine' }];
    const told = { why: 'It was asked\ntwice', day: '3 May' };
    const graph = build({ id: 'd', kind: 'agenda', title: '', order: 'a0', settings: {}, memory: {} }, [
      element('title', 'Meeting', null, { topic: 'nine' }),
      element('rota', 'Rota', 'title', { topic: 'Who stands in', told, papers, hidden: 'stands' }),
      element('room', 'Room', 'rota', { topic: 7, papers: 'nine' }),
    ]);
    const places = (query: string) =>
      matchesOf(graph, agenda, query).map((match) => [
        match.element.text,
        match.at === 'said' ? match.label : match.at,
      ]);
    expect(places('stands')).toEqual([['Rota', 'topic']]);
    expect(places('asked twice')).toEqual([['Rota', 'why']]);
    expect(places('may')).toEqual([['Rota', 'day']]);
    expect(places('12')).toEqual([['Rota', 'papers']]);
    expect(places('nine')).toEqual([['Rota', 'papers']]);
    expect(places('7')).toEqual([['Room', 'topic']]);
    expect(places('rota')).toEqual([['Rota', 'text']]);
  });

  test('what is folded away is found', () => {
    const recorder = hand();
    const [problem] = recorder.graph.all();
    recorder.context().perform(setFields([problem?.id ?? ''], { folded: true }, { key: 'command.fold' }));
    expect(words(recorder, 'ice')).toEqual(['Ice  on the HILLS']);
  });
});

test('from match to match, round and round', () => {
  expect([following(-1, 1, 3), following(0, 1, 3), following(2, 1, 3)]).toEqual([0, 1, 0]);
  expect([following(-1, -1, 3), following(1, -1, 3), following(0, -1, 3)]).toEqual([2, 0, 2]);
  expect([following(-1, 1, 0), following(2, -1, 0)]).toEqual([-1, -1]);
});
