interface Browser {
  navigator: { userAgent: string; standalone?: unknown };
  matchMedia(query: string): { matches: boolean };
}

/**
 * May this browser delete what a page keeps after seven days in which somebody browses and does not visit it? So may WebKit
 * (Safari, every browser of an iPad; newer ones wait longer, and do not say so), unless the page is installed. It names its own
 * engine only, while others name it beside theirs.
 */
export function deletesUnvisited(browser: Browser): boolean {
  const { userAgent, standalone } = browser.navigator;
  if (!/AppleWebKit\//.test(userAgent) || /Chrom(e|ium)\//.test(userAgent)) return false;
  return standalone !== true && !browser.matchMedia('(display-mode: standalone)').matches; // `standalone`: on an iPad
}
