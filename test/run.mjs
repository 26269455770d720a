// npm test: everything, one step after another, and at the end one line with the counts of all of it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowser, lookForBrowser, missing } from './e2e/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const reports = mkdtempSync(join(tmpdir(), 'throughline-test-'));

/**
 * @typedef {{ title: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: number, skipped: Skipped[] }} Counts
 */

/** @type {[name: string, step: () => Promise<Counts>][]} */
const steps = [
  [
    'Format and lint',
    () => single('biome', ['ci', '--error-on-warnings', `--colors=${colours ? 'force' : 'off'}`, '.']),
  ],
  ['Types', () => single('tsc', ['-b'])],
  ['Walls, units, properties, contract', units],
  ['Page in Chromium, Firefox and WebKit, shell in Electron', pages],
];

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: [] };
for (const [name, step] of steps) {
  console.log(`\n— ${name} —`);
  const { passed, failed, skipped } = await step();
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}
rmSync(reports, { recursive: true });

const reasons = new Set(total.skipped.map(({ reason }) => reason));
console.log('');
for (const reason of reasons) {
  const titles = total.skipped.filter((one) => one.reason === reason).map(({ title }) => title);
  console.log(`Skipped, since ${reason}: ${titles.join('; ')}`);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A tool that says yes or no is one test.
 * @param {string} tool @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function single(tool, args) {
  const well = (await run(tool, args)) === 0;
  return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: [] };
}

/** @returns {Promise<Counts>} */
async function units() {
  const report = join(reports, 'units.json');
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const read = json(report);
  if (!read) return { passed: 0, failed: 1, skipped: [] };
  /** @type {{ assertionResults: { status: string, fullName: string }[] }[]} */
  const files = read.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed').length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && code !== 0 ? 1 : failed, // a file that could not even be loaded holds no tests
    skipped: tests
      .filter(({ status }) => status !== 'failed' && status !== 'passed')
      .map(({ fullName }) => {
        const [whole = '', reason = 'the test says so'] = /\s*\(([^()]+)\)/.exec(fullName) ?? []; // a title ends with it
        return { title: fullName.replace(whole, ''), reason };
      }),
  };
}

/** @returns {Promise<Counts>} */
async function pages() {
  if (!lookForBrowser()) installBrowser();
  const browser = lookForBrowser();
  if (!browser) console.error(missing);
  const report = join(reports, 'pages.json');
  const code = await run(
    'playwright',
    ['test', '--config', 'test/e2e', '--reporter=list,json', ...(browser ? [] : ['--project=shell'])],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  const read = json(report);
  if (!read) return { passed: 0, failed: 1, skipped: [] };
  const { expected, unexpected, flaky } = read.stats;
  const failed = unexpected + flaky + (browser ? 0 : 1);
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: skippedIn(read) };
}

/**
 * @typedef {{ description?: string }} Annotation
 * @typedef {{ title: string, tests: { status: string, projectName: string, annotations: Annotation[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {Suite} suite
 * @returns {Skipped[]}
 */
function skippedIn({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({ title, reason: annotations[0]?.description ?? 'the test says so' })),
  );
  return [...own, ...suites.flatMap(skippedIn)];
}

/** @param {string} path */
function json(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // whoever should have written it ended before
  }
}

/**
 * Runs a tool of the project where everybody sees it. Resolves with its exit code.
 * @param {string} tool @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function run(tool, args, env) {
  const entry = join(root, 'node_modules', '.bin', tool);
  return new Promise((resolve) => {
    const child = spawn(entry, args, {
      cwd: root,
      env: { ...process.env, ...(!colours && { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
