import type { Id } from '../model/document';
import { LIMITS } from '../model/schema';
import type { Command } from './command';

/** A dot more for each of them, or one less; none below none. */
export const castVotes = (ids: readonly Id[], by: 1 | -1): Command => ({
  label: { key: by > 0 ? 'command.vote' : 'command.unvote' },
  recipe: (draft) => {
    for (const id of ids) {
      const element = draft.elements.get(id);
      if (!element) continue;
      const votes = Math.max(0, Math.min(LIMITS.votes, (element.votes ?? 0) + by));
      if (votes > 0) element.votes = votes;
      else delete element.votes;
    }
  },
});
