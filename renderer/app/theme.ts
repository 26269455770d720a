import { looks } from '../editor/preferences';

/** What the person chose, or else what the system has: high contrast before dark. Under forced colours the browser brings its own. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const set = () => {
    const { theme } = looks.getState();
    const systems = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = theme === 'system' ? systems : theme;
  };
  dark.addEventListener('change', set);
  contrast.addEventListener('change', set);
  looks.subscribe(set);
  set();
}
