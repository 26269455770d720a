import type { Kind } from '../kinds/kind';
import type { Id } from '../model/document';
import type { Command } from './command';
import { branch, placedUnder, refit } from './elements';
import { settleLinks } from './settle-links';

/** It stays where it stands; what hangs below it becomes what may stand there. Links that may not be any more are taken away. */
export const changeType = (kind: Kind, id: Id, type: string): Command => ({
  label: { key: 'command.type' },
  recipe: (draft) => {
    const element = draft.elements.get(id);
    if (!element) return;
    const changed = branch(draft, [id]);
    for (const each of placedUnder(draft, kind, [{ id, type }], element.parent))
      refit(draft, kind, each.element.id, each.type);
    settleLinks(draft, kind, element.diagram, changed);
  },
});
