import type { ReactNode } from 'react';

/** Choices of which one holds, under their name. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="details-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
