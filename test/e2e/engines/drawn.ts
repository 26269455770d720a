import type { Engine } from './engine';

/** px at zoom 1. */
export interface Drawn {
  /** From the drawing's anchor. */
  labels: readonly { x: number; y: number; width: number; height: number }[];
  /** From the corner of their label. */
  words: readonly { text: string; left: number; right: number; baseline: number }[];
  /** `painted`: the share of places along it, of those in sight, at which the screen is not the bare sheet; null: none is in sight. */
  strokes: readonly { d: string; length: number; painted: number | null }[];
}

/** What the page shows of its drawing, and whether the screen has it: looks at the pixels of a screenshot. */
export async function drawnIn(there: Engine): Promise<{ drawn: Drawn; picture: Buffer }> {
  await there.evaluate(async () => void (await document.fonts.ready));
  const picture = await there.screenshot();
  return { drawn: await there.evaluate(look, picture.toString('base64')), picture };
}

/** Runs in the page. */
async function look(png: string): Promise<Drawn> {
  const layer = document.querySelector('.react-flow__viewport');
  const surface = document.querySelector('.surface');
  if (!layer || !surface) throw new Error('no drawing');
  const { a: zoom, e: left, f: top } = new DOMMatrix(getComputedStyle(layer).transform);
  const home = surface.getBoundingClientRect();

  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => [0, 1, 2].map((part) => data[(y * image.width + x) * 4 + part] ?? 0);
  const sheet = at(Math.round(home.right) - 3, Math.round(home.top) + 3);
  const isBare = (x: number, y: number) => at(x, y).every((value, part) => Math.abs(value - (sheet[part] ?? 0)) < 8);

  /** Is anything painted within 2 px of it? A dash is never further away. */
  const isPainted = ({ x, y }: { x: number; y: number }) => {
    for (let dx = -2; dx <= 2; dx++)
      for (let dy = -2; dy <= 2; dy++) if (!isBare(Math.round(x) + dx, Math.round(y) + dy)) return true;
    return false;
  };
  const isSeen = ({ x, y }: { x: number; y: number }) =>
    x > home.left + 4 && x < home.right - 4 && y > home.top + 4 && y < home.bottom - 4;

  return {
    labels: [...document.querySelectorAll('.label')].map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return {
        x: (x - home.x - left) / zoom,
        y: (y - home.y - top) / zoom,
        width: width / zoom,
        height: height / zoom,
      };
    }),
    // By character, from the label's corner: as the box of a `tspan` WebKit gives that of its whole text, Chromium rounds it, and
    // WebKit's `getScreenCTM` leaves out what lies above in HTML.
    words: [...document.querySelectorAll<SVGTSpanElement>('.label tspan')].flatMap((span) => {
      const count = span.getNumberOfChars();
      if (count === 0) return [];
      const start = span.getStartPositionOfChar(0);
      const end = span.getEndPositionOfChar(count - 1);
      const [from, to] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
      return [{ text: span.textContent ?? '', left: from, right: to, baseline: start.y }];
    }),
    strokes: [...document.querySelectorAll<SVGPathElement>('.ground path.mark-line')].map((path) => {
      const length = path.getTotalLength();
      const places = Array.from({ length: 20 }, (_, i) => path.getPointAtLength((length * (i + 0.5)) / 20))
        .map(({ x, y }) => ({ x: home.x + left + x * zoom, y: home.y + top + y * zoom }))
        .filter(isSeen);
      const painted = places.length === 0 ? null : places.filter(isPainted).length / places.length;
      return { d: path.getAttribute('d') ?? '', length, painted };
    }),
  };
}
