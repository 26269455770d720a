/** Follows the system: high contrast before dark. Under forced colours the browser brings its own. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const set = () => {
    document.documentElement.dataset.theme = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', set);
  contrast.addEventListener('change', set);
  set();
}
