/** A file that somebody made to do harm, or that went wrong as if somebody had. */
export interface Hostile {
  /** As it is called on the disk. */
  name: string;
  /** What is wrong with it, for whoever looks why it got through. */
  what: string;
  /** Made when it is asked for: some are large. */
  bytes(): Uint8Array;
}

/** Where every script would go, and nobody else. */
export const ELSEWHERE = 'leak.invalid';

/** Words that do something wherever they are taken for more than words: each sets `__ran` or asks for something elsewhere. */
export const SCRIPTS: readonly string[] = [
  '<script>window.__ran=1</script>',
  '<img src=x onerror="window.__ran=1">',
  `"><svg onload="window.__ran=1"><image href="https://${ELSEWHERE}/a.png"/></svg>`,
  `'-(window.__ran=1)-'`,
  'javascript:window.__ran=1//',
  '</title></text></svg><script>window.__ran=1</script>',
  '</textarea><img src=x onerror=window.__ran=1>',
  ']]><script>window.__ran=1</script><![CDATA[',
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<style>@import url(https://${ELSEWHERE}/a.css);*{background:url(https://${ELSEWHERE}/b.png)}</style>`,
  `<link rel=stylesheet href="https://${ELSEWHERE}/c.css"><base href="https://${ELSEWHERE}/">`,
  `<meta http-equiv=refresh content="0;url=https://${ELSEWHERE}/">`,
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="window.__ran=1"/></foreignObject>',
  '<details open ontoggle=window.__ran=1><summary>x</summary></details>',
  '<math><mtext></table><mglyph><style><img src onerror=window.__ran=1></style></mglyph></mtext></math>',
  `{{constructor.constructor('window.__ran=1')()}}`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like one
  '${window.__ran=1}<%= window.__ran=1 %>',
  `$t(file.empty, {"a": "{{x}}"}) {{x, y}} $t(nested)`,
  `);window.__ran=1;(`,
  `url("https://${ELSEWHERE}/d.png")`,
  '&lt;script&gt;window.__ran=1&lt;/script&gt;&#60;img src=x onerror=window.__ran=1&#62;',
  '\\u003cscript\\u003ewindow.__ran=1\\u003c/script\\u003e',
  `<a href="javascript:window.__ran=1" autofocus onfocus="window.__ran=1">x</a>`,
  `<object data="https://${ELSEWHERE}/e.swf"></object><embed src="https://${ELSEWHERE}/f.svg">`,
];

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One of a list that is gone round again and again. */
export function around<T>(list: readonly T[], i: number): T {
  const one = list[i % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
}
