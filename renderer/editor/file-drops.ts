/** Hears of words and lists that are dropped on the page from elsewhere. Returns a function that stops it. */
export function followDrops(dropped: (event: DragEvent) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let own = false; // what is dragged from one place of the page to another is somebody else's business
  let ownDrop: DragEvent | null = null;
  const isMeant = (event: DragEvent) =>
    !own &&
    event !== ownDrop &&
    !event.defaultPrevented &&
    event.dataTransfer !== null &&
    !hasFiles(event.dataTransfer);
  const set = (value: boolean) => () => {
    own = value;
  };
  document.addEventListener('dragstart', set(true), { signal });
  document.addEventListener('dragend', set(false), { signal });
  // A note that has found its place is gone from where it was dragged, and of its end nobody tells.
  const over = (event: DragEvent) => {
    ownDrop = own ? event : null;
    own = false;
  };
  document.addEventListener('drop', over, { signal, capture: true });
  document.addEventListener(
    'dragover',
    (event) => {
      const inWords = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (isMeant(event) && !inWords) event.preventDefault(); // it may be dropped here
    },
    { signal },
  );
  document.addEventListener(
    'drop',
    (event) => {
      if (isMeant(event)) dropped(event);
    },
    { signal },
  );
  return () => stop.abort();
}

export const hasFiles = ({ types }: DataTransfer): boolean => types.includes('Files');
