import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';

const SHARP = 2; // pixels for a px
const MARGIN = 16; // px round it
const DRAWS = 20; // at most, until two are alike

/**
 * A part of the page as the bytes of a PNG, in the colours that it has now. What it stands on is loaded when it is asked
 * for. Never for drawings: those are drawn from their scene. Fault: 'picture.failed'.
 */
export async function panelPicture(element: HTMLElement): Promise<Result<Uint8Array, Fault>> {
  const [{ toSvg }, fontEmbedCSS] = await Promise.all([import('html-to-image'), fontRules()]);
  const { scrollWidth: width, scrollHeight: height } = element; // all of it, not what is scrolled to
  try {
    const image = new Image();
    const style = { overflow: 'visible', margin: '0' };
    image.src = await toSvg(element, { width, height, fontEmbedCSS, style, filter: isToBeRead });
    await image.decode();
    const canvas = new OffscreenCanvas((width + 2 * MARGIN) * SHARP, (height + 2 * MARGIN) * SHARP);
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    if (!brush) return fail({ code: 'picture.failed' });
    brush.scale(SHARP, SHARP);
    const ground = groundOf(element);
    let before = '';
    // The fonts inside an image come a little after it: until then some of its words are missing.
    for (let times = 0; times < DRAWS; times++) {
      brush.fillStyle = ground;
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(image, MARGIN, MARGIN, width, height);
      const now = await digest(brush.getImageData(0, 0, canvas.width, canvas.height).data);
      if (now === before) break;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return ok(new Uint8Array(await png.arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'picture.failed' });
    throw error;
  }
}

/** What is there for the hand alone says nothing on a picture. */
const isToBeRead = (node: HTMLElement): boolean => node.dataset?.hands === undefined;

/** The colour behind it: its own, or that of the nearest above it that has one. */
function groundOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return '#fff';
}

async function digest(pixels: Uint8ClampedArray<ArrayBuffer>): Promise<string> {
  return String(new Uint8Array(await crypto.subtle.digest('SHA-256', pixels)));
}

/** The page's own font faces with their files inside, of those that are in use: an image may fetch nothing. */
async function fontRules(): Promise<string> {
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(nameOf));
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ style, parentStyleSheet }) => ({
      family: style.getPropertyValue('font-family'),
      weight: style.getPropertyValue('font-weight'),
      unicodeRange: style.getPropertyValue('unicode-range'),
      source: /url\("?([^")]+\.woff2)"?\)/.exec(style.getPropertyValue('src'))?.[1],
      base: parentStyleSheet?.href ?? document.baseURI,
    }));
  const rules = faces.map(async (face) => {
    const { family, weight, unicodeRange, source, base } = face;
    if (source === undefined || !used.has(nameOf(face))) return '';
    const bytes = new Uint8Array(await (await fetch(new URL(source, base))).arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return `@font-face{font-family:${family};font-weight:${weight};unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${data})}`;
  });
  return (await Promise.all(rules)).join('');
}

const nameOf = ({ weight, unicodeRange }: Pick<FontFace, 'weight' | 'unicodeRange'>): string =>
  `${weight} ${unicodeRange.replaceAll(/\s/g, '').toUpperCase()}`;
