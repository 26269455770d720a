/**
 * The page's headers, the same from the app scheme and from the loopback server. Everything comes from the page's own
 * origin: no script or style in the page itself, no frame around it, nothing from anywhere else.
 */

/**
 * react-aria sets one rule through a style element (touch-action, while something can be pressed). Its hash lets in
 * these very characters and no others; a new version of the rule shows as an error on the page's console.
 */
const pressableRule = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressableRule}`,
  "style-src-attr 'unsafe-inline'", // React Flow places its nodes by style attributes
  "img-src 'self' blob: data:", // thumbnails, and pictures on their way to a canvas
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What a build of the page consists of; a file with another ending is sent as mere bytes. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['webmanifest', 'application/manifest+json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['ttf', 'font/ttf'],
]);

/** Headers for a file of the page, by its path under the origin: `/index.html`, `/assets/index-1a2b3c4d.js`. */
export function headersFor(path: string): Record<string, string> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return {
    ...pageHeaders,
    'Content-Type': contentTypes.get(ending) ?? 'application/octet-stream',
    // A file under assets carries a hash of its content in its name: under that name it never changes.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
