/**
 * Between the press that asks for a field and the field on the screen a workbook is written to the disk, or a panel is loaded.
 * Who is typing already loses nothing: a field out of sight takes the words, and the real one takes them over.
 */
let field: HTMLTextAreaElement | null = null;

/** `giveUp`: Escape, before what was asked for is there. */
export function catchWords(label: string, giveUp?: () => void): void {
  caughtWords();
  field = document.createElement('textarea');
  field.className = 'unseen';
  field.ariaLabel = label;
  field.addEventListener('blur', caughtWords);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !giveUp) return;
    caughtWords();
    giveUp();
  });
  document.body.append(field);
  field.focus({ preventScroll: true });
}

/** What was typed meanwhile; the field is gone. To be called before another one takes the keyboard. */
export function caughtWords(): string {
  const taken = field;
  field = null;
  taken?.removeEventListener('blur', caughtWords);
  taken?.remove();
  return taken?.value ?? '';
}
