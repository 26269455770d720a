import { strFromU8, strToU8 } from 'fflate';
import type { Fault } from '../file/fault';
import { LARGEST, tooLarge } from '../file/text';
import { fail, type Result } from '../model/result';
import { squeeze, unsqueeze } from './squeeze';

const NAME = 'urn:throughline:document';

/** The element that carries a document: compressed and in base64, which no editor of SVG rewraps or re-escapes into harm. */
export function metadataOf(document: string): string {
  const carried = btoa(strFromU8(squeeze(document), true));
  return `<metadata><document xmlns="${NAME}">${carried}</document></metadata>`;
}

/** The document of an SVG that we wrote, also after another program saved it with other prefixes and line breaks. */
export function readEmbedded(svg: string): Result<string, Fault> {
  if (svg.length > LARGEST) return fail(tooLarge);
  const named = /["']urn:throughline:document["']/.exec(svg); // in words the quotes are escaped
  if (!named) return fail({ code: 'file.no-document' });
  const from = svg.indexOf('>', named.index) + 1;
  const carried = svg.slice(from, svg.indexOf('<', from)).replace(/\s/g, '');
  try {
    return unsqueeze(strToU8(atob(carried), true));
  } catch {
    return fail({ code: 'picture.lost' });
  }
}
