import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { findingsOf } from '../../../shared/kinds/checks';
import { driver } from '../../../shared/kinds/driver/driver';
import { graphOf } from '../../../shared/model/graph';
import { onlyDiagram } from '../../workbooks';
import { type Line, lines } from './sentences';

/** What is asked of an outline, as `code words`. */
function asked(outline: string): string[] {
  const read = workbookFromOutline(`kind: driver\n${outline}`, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('the diagram is gone');
  return findingsOf(graph, driver, {}).map(({ code, element }) => `${code} ${graph.get(element)?.text ?? ''}`);
}

const AIM = 'Raise attendance of ninth graders from 80% to 90% by June 2090';
const head = (aim = AIM, more = 'measure: notes read, weekly [process]\n') => `aim: ${aim}\n${more}\n`;
const rest = 'Transition\n  Students know someone\n    Orientation led by older students\n';

/** In a diagram that gives no other cause to ask anything. */
function heard({ text, as }: Line): string[] {
  const outline = {
    aim: `${head(text)}${rest}Grades\n  Grades show learning\n    Common rubric\n`,
    driver: `${head()}${rest}${text}\n  Something is so\n    Orientation on Monday\n`,
    idea: `${head()}${rest}Grades\n  Grades show learning\n    ${text}\n`,
  }[as];
  return asked(outline).flatMap((said) =>
    said.endsWith(` ${text}`) ? [said.slice(0, said.indexOf(' '))] : [`${said}!`],
  );
}

test('of 60 sentences and more nothing is asked where a coach would not, and what is asked is what a coach would ask', () => {
  const alarms = lines.flatMap((each) => {
    const wrong = heard(each).filter((code) => !each.expected.includes(code));
    return wrong.length > 0 ? [{ text: each.text, wrong }] : [];
  });
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(alarms).toEqual([]);
});

const due = lines.flatMap((each) => each.expected.map((code) => ({ each, code })));
const missed = due
  .filter(({ each, code }) => !heard(each).includes(code))
  .map(({ each, code }) => `${code}: ${each.text}`);

test('of those that a coach would ask about, at least nine in ten are found', () => {
  expect([missed.length / due.length < 0.1, missed]).toEqual([true, missed]);
});

test('the figures in the documentation are these', () => {
  const docs = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
  const silent = lines.filter(({ expected }) => expected.length === 0);
  expect(docs).toContain(
    `Of ${lines.length} lines, ${silent.length} are ones of which nothing should be asked, and nothing is. Of the ${due.length} questions that the others give cause for, ${due.length - missed.length} are asked.`,
  );
});

describe('of the whole diagram is asked', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `Driver ${i}\n  Something of ${i}\n    Test number ${i}\n`).join('');

  test('nothing of an empty one, and nothing of a sound one', () => {
    expect(asked('aim:\n')).toEqual([]);
    expect(asked(`${head()}${many(3)}`)).toEqual([]);
    expect(asked(`${head(AIM, '')}A\nB\n`)).toEqual([]);
  });

  test('which of more than five primary drivers matter most', () => {
    expect(asked(`${head()}${many(5)}`)).toEqual([]);
    expect(asked(`${head()}${many(6)}`)).toEqual([`many ${AIM}`]);
  });

  test('what else drives it, where one driver has all the ideas', () => {
    expect(asked(`${head()}${many(1)}`)).toEqual(['one Driver 0']);
    expect(asked(`${head()}Alone\n`)).toEqual([]);
  });

  test('what could be tested under a driver without ideas, but not while most have none, nor where one serves it as well', () => {
    expect(asked(`${head()}${many(3)}Bare\n`)).toEqual(['no-ideas Bare']);
    expect(asked(`${head()}${many(3)}Half\n  Lower\n`)).toEqual(['no-ideas Lower']);
    expect(asked(`${head()}${many(1)}A\nB\nC\n`)).toEqual([]);
    expect(asked(`${head()}${many(3)}Bare\n  -> Test number 1\n`)).toEqual([]);
  });

  test('how anybody would see the first driver move that is without a measure, once', () => {
    expect(asked(`${head(AIM, '')}${many(3)}`)).toEqual(['no-measure Driver 0']);
    expect(asked(`${head(AIM, '')}A\n  measure: x [process]\n  B\n    C d\n${many(2)}`)).toEqual([
      'no-measure Driver 0',
    ]);
    expect(asked(`${head(AIM, '')}A\n  B\n    measure: x\n    C d\nD\n  measure: y\n  E\n    F g\n`)).toEqual([]);
  });

  test('what could get worse, where outcome and process are measured and nothing else', () => {
    const measures = 'measure: a [outcome]\nmeasure: b [process]\n';
    expect(asked(`${head(AIM, measures)}${many(2)}`)).toEqual([`balancing ${AIM}`]);
    expect(asked(`${head(AIM, `${measures}measure: c [balancing]\n`)}${many(2)}`)).toEqual([]);
  });

  test('whether 730% is a share', () => {
    expect(asked(head(AIM, 'measure: a [outcome] baseline 50% goal 730%\n'))).toEqual([`percent ${AIM}`]);
    expect(asked(head(AIM, 'measure: a [outcome] baseline 50% goal 73%\n'))).toEqual([]);
    expect(asked(head(AIM, 'measure: a [outcome] baseline 730 unit %\n'))).toEqual([`percent ${AIM}`]);
    expect(asked(head(AIM, 'measure: a [outcome] baseline 730 unit days\n'))).toEqual([]);
    const aim = 'Raise attendance of ninth graders from 50% to 730% by June 2090';
    expect(asked(head(aim))).toEqual([`percent ${aim}`]);
    expect(asked(head('More of them come', 'how-much: 730%\nby-when: June 2090\nfor-whom: boys\n'))).toEqual([
      'percent More of them come',
    ]);
  });

  test('whether a goal that lies behind where it begins is meant', () => {
    const back = 'Raise attendance of ninth graders from 45% to 31% by June 2090';
    expect(asked(head(back))).toEqual([`backwards ${back}`]);
    expect(asked(head(AIM, 'measure: a [outcome] baseline 45% goal 31% direction up\n'))).toEqual([`backwards ${AIM}`]);
    expect(asked(head(AIM, 'measure: a [outcome] baseline 45% goal 31% direction down\n'))).toEqual([]);
  });

  test('what came of an aim whose time has passed, unless a result says so', () => {
    const past = 'Raise attendance of ninth graders to 90% by June 1999';
    expect(asked(head(past))).toEqual([`past ${past}`]);
    expect(asked(head(past, 'result: 91%\n'))).toEqual([]);
  });

  test('which driver an idea serves that stands below one without words, unless another is named', () => {
    expect(asked(`${head()}${many(2)}\\\n  \\\n    Call home\n`)).toEqual(['no-driver Call home']);
    expect(asked(`${head()}${many(2)}\\\n  \\\n    Call home\nNamed\n  Also named\n    -> Call home\n`)).toEqual([]);
  });
});

test('the samples are asked what a coach would ask of them', () => {
  const of = (name: string) =>
    asked((driver.samples.find((sample) => sample.name === name)?.outline ?? '').replace('kind: driver\n', ''));
  expect(of('on-track.driver').map((said) => said.split(' ')[0])).toEqual(['balancing']);
  expect(of('breakthrough.driver').map((said) => said.split(' ')[0])).toEqual(['balancing']);
  expect(of('algebra.driver').map((said) => said.split(' ')[0])).toEqual(['aim-how-much', 'aim-by-when', 'no-measure']);
});
