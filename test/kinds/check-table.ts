import type { Kind } from '../../shared/kinds/kind';

/** The table in docs/checks.md: what is asked, why, and a way out, from the words that the page shows. */
export function checkTable({ words, checks }: Pick<Kind, 'words' | 'checks'>): string[] {
  const own: Readonly<Record<string, string>> = words.en ?? {};
  const translate = (key: string) => (own[key] ?? '').replaceAll('{{count}}', '9').replaceAll('{{other}}', 'Time');
  const rows = checks.map(({ code }) => {
    const cells = [
      `\`${code}\``,
      translate(`check-${code}`),
      translate(`check-${code}-why`),
      translate(`check-${code}-example`),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| code | asked | why | for example |', '| --- | --- | --- | --- |', ...rows];
}
