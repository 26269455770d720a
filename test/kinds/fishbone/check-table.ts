import { fishbone } from '../../../shared/kinds/fishbone/fishbone';

/** The table in docs/checks.md: what is asked, why, and a way out, from the words that the page shows. */
export function checkTable(): string[] {
  const words: Readonly<Record<string, string>> = fishbone.words.en ?? {};
  const say = (key: string) => (words[key] ?? '').replaceAll('{{count}}', '9').replaceAll('{{other}}', 'Time');
  const rows = fishbone.checks.map(({ code }) => {
    const cells = [`\`${code}\``, say(`check-${code}`), say(`check-${code}-why`), say(`check-${code}-example`)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| code | asked | why | for example |', '| --- | --- | --- | --- |', ...rows];
}
