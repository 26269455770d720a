import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import semibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

/**
 * The address of an SVG to be shown as an image. An image sees none of the page's fonts, so it brings its own; they are
 * fetched once. To be revoked when it is shown no longer.
 */
export async function pictureAddress(svg: string): Promise<string> {
  fonts ??= rules();
  const style = `><style>${await fonts}</style>`;
  return URL.createObjectURL(new Blob([svg.replace('>', style)], { type: 'image/svg+xml' }));
}

let fonts: Promise<string> | undefined;

async function rules(): Promise<string> {
  const faces = [[400, regular] as const, [600, semibold] as const].map(async ([weight, url]) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`;
  });
  return (await Promise.all(faces)).join('');
}
