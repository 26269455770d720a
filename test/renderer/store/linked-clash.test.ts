import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../shared/file/write';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { clashing, idle, NAME, open, start, titleIn } from './linked-desk';

describe('somebody else writes the file', () => {
  test('while there is nothing unsaved: it is here, in one step that undo takes back', async () => {
    const desk = await open();
    desk.outside({ title: 'Theirs', about: { team: 'Five' } });
    await desk.linked.look();
    expect(desk.title()).toBe('Theirs');
    expect(desk.news).toEqual([{ what: 'reloaded', name: NAME }]);
    expect(desk.state()).toEqual(idle);
    desk.store.getState().undo();
    expect(desk.title()).toBe('Day');
    await desk.linked.flush();
    expect(desk.inFile()).toBe('Day');
  });

  test('what stood here before is in the history, also when nobody can undo it any more', async () => {
    const desk = await open();
    desk.outside({ title: 'Theirs' });
    await desk.linked.look();
    await expect.poll(desk.history).toEqual(['Day']);
    desk.entitle('Mine');
    desk.outside({ title: 'Theirs, later' });
    await desk.linked.flush();
    await desk.linked.settle(desk.clash(), () => ({ ...start, title: 'Theirs, later' }));
    await expect.poll(desk.history).toEqual(['Mine', 'Day']);
  });

  test('while there is: nothing is overwritten, what stands here is put beside it, once', async () => {
    const desk = await clashing();
    await desk.linked.look();
    desk.entitle('Mine, and more');
    await desk.linked.flush();
    expect(desk.inFile()).toBe('Theirs');
    expect(titleIn(desk.desktop.files.get('Day (conflict, 2026-11-23).throughline') ?? '')).toBe('Mine');
    expect(desk.desktop.files.size).toBe(2);
    expect(desk.title()).toBe('Mine, and more');
    expect(desk.state()).toEqual({ state: 'changed', name: NAME });
    expect(desk.news).toHaveLength(1);
  });

  test('the question stays when the program is started again, and no second copy is made', async () => {
    const desk = await clashing();
    await desk.store.getState().close();
    const again = await open(desk.desktop, desk.here.reopened());
    expect(again.state()).toEqual({ state: 'changed', name: NAME });
    expect(desk.desktop.files.size).toBe(2);
    expect(again.title()).toBe('Mine');
  });

  test('what is decided stands here, in one step, and in the file', async () => {
    const desk = await clashing();
    const clash = desk.clash();
    expect([clash.base.title, clash.theirs?.title]).toEqual(['Day', 'Theirs']);
    await desk.linked.settle(clash, (now) => ({ ...now, title: 'Both' }));
    expect([desk.title(), desk.inFile()]).toEqual(['Both', 'Both']);
    expect(desk.state()).toEqual(idle);
    desk.store.getState().undo();
    expect(desk.title()).toBe('Mine');
  });

  test('what is typed while an answer waits for its turn stays', async () => {
    const desk = await clashing();
    const settling = desk.linked.settle(desk.clash(), (now) => now);
    desk.entitle('Mine, and more');
    await settling;
    expect([desk.title(), desk.inFile()]).toEqual(['Mine, and more', 'Mine, and more']);
  });

  test('once more, while the person answers: what they have not seen is not written over', async () => {
    const desk = await clashing();
    const seen = desk.clash();
    desk.outside({ title: 'Theirs, later' });
    const looking = desk.linked.look();
    await desk.linked.settle(seen, (now) => now);
    await looking;
    expect(desk.inFile()).toBe('Theirs, later');
    expect(desk.clash().theirs?.title).toBe('Theirs, later');
  });

  test('and puts another workbook there: the person is asked before that takes the place of this one', async () => {
    const desk = await open();
    desk.desktop.files.set(NAME, writeWorkbook(emptyWorkbook(agenda, 'Another')));
    await desk.linked.look();
    expect(desk.title()).toBe('Day');
    expect(desk.news).toMatchObject([{ what: 'clash', clash: { theirs: { title: 'Another' } } }]);
  });

  test('and leaves it its size and its time: that is found when it is to be written', async () => {
    const desk = await open();
    desk.desktop.blind = true;
    desk.outside({ title: 'Dax' });
    desk.entitle('Mine');
    await desk.linked.flush();
    expect(desk.inFile()).toBe('Dax');
    expect(desk.clash().theirs?.title).toBe('Dax');
  });

  test('with the same in it as here, nobody is asked anything', async () => {
    const desk = await open();
    desk.entitle('Same');
    desk.outside({ title: 'Same' });
    await desk.linked.look();
    expect(desk.news).toEqual([]);
    expect(desk.state()).toEqual(idle);
  });

  test('with something that is no workbook: it is left alone, and what stands here stays', async () => {
    const desk = await open();
    desk.desktop.files.set(NAME, '{"half');
    await desk.linked.look();
    desk.entitle('Mine');
    await desk.linked.flush();
    expect(desk.desktop.files.get(NAME)).toBe('{"half');
    expect(desk.news).toMatchObject([{ what: 'clash', clash: { theirs: null, fault: { code: 'file.truncated' } } }]);
  });
});
