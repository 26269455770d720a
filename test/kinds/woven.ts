import type { Kind } from '../../shared/kinds/kind';
import { leadsUp, membershipsFrom, weak } from '../../shared/kinds/link-rules';
import { agenda } from './agenda';

/** The tiny kind with links: an item belongs to any other one as well, if that leads not round and is not said already. */
export const woven: Kind = {
  ...agenda,
  id: 'woven',
  words: { en: { ...agenda.words.en, belongs: 'belongs to', already: 'It belongs there already.' } },
  links: [
    {
      type: 'belongs',
      role: 'membership',
      fields: [weak],
      parallel: false,
      loops: false,
      cycles: false,
      may(graph, from, to) {
        const [own, other] = [graph.get(from), graph.get(to)];
        if (own?.type !== 'item' || other?.type !== 'item') return { ok: false, code: 'rule.nothing-under' };
        if (own.parent === to || membershipsFrom(graph, woven, from).some((link) => link.to === to))
          return { ok: false, code: 'already' };
        return leadsUp(graph, woven, to, from) ? { ok: false, code: 'rule.round' } : { ok: true };
      },
    },
  ],
};
