import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { at } from '../../../shared/actions/action';
import { linked, type Offer, offersFor, unlinked } from '../../../shared/actions/link';
import { membershipOf } from '../../../shared/kinds/link-rules';
import { useEditor } from '../../editor/editor';
import { verbOf } from '../../editor/membership-verb';
import { refusalWords } from '../../editor/refusal';
import { toHand } from '../../editor/restore-focus';
import { Icon } from '../../ui/Icon';
import { announce } from '../../ui/notices';
import { foundIn, MOST } from '../palette/found';
import { PickList } from '../palette/PickList';

type Entry = Offer & { id: string };

const matching = (offers: readonly Offer[], query: string): readonly Offer[] =>
  foundIn(
    offers,
    query,
    ({ element }) => element.text,
    ({ verdict }) => !verdict.ok,
  ) ?? offers.slice(0, MOST);

/** What the selected element may belong to as well, found by typing; first what it does already, to be taken away. */
export function LinkList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useEditor();

  // As it is when the list opens: nothing else happens while it is open.
  const [{ from, kind, offers }] = useState(() => {
    const context = session.context();
    const from = context && at(context);
    return {
      from,
      kind: context?.kind,
      offers: context && from ? offersFor(context.graph, context.kind, from.id) : [],
    };
  });
  const find = useCallback(
    (query: string) => matching(offers, query).map((offer): Entry => ({ ...offer, id: offer.element.id })),
    [offers],
  );
  const fresh = offers.findIndex(({ link, verdict }) => verdict.ok && !link);
  const membership = kind && membershipOf(kind);
  if (!from || !membership) return null;

  const verb = verbOf(t, kind);
  const words = { verb, words: from.text || t('words.none') };

  const pick = ({ element, link }: Entry) => {
    flushSync(onClose);
    toHand(session);
    const context = session.context();
    if (!context) return;
    if (link) return unlinked(context, link.id); // which is said wherever it is done
    const verdict = linked(context, from.id, element.id);
    announce(verdict.ok ? t('link.made', { ...words, to: element.text }) : refusalWords(t, kind, verdict));
  };

  const beside = ({ element, verdict, link }: Entry): string => {
    if (!verdict.ok) return refusalWords(t, kind, verdict);
    return link ? t('link.take-away') : t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`);
  };

  return (
    <PickList
      title={t('link.title', words)}
      field={t([`${kind.id}:${membership.type}-find`, 'link.field'])}
      none={t('link.none')}
      find={find}
      start={Math.max(0, fresh)}
      isDisabled={({ verdict }) => !verdict.ok}
      onPick={pick}
      onClose={onClose}
    >
      {(entry) => (
        <>
          <Icon name={entry.link ? 'unlink' : 'spline'} />
          <span className="palette-words">{entry.element.text || t('words.none')}</span>
          <span className={entry.verdict.ok ? 'palette-beside' : 'palette-beside whole'}>{beside(entry)}</span>
        </>
      )}
    </PickList>
  );
}
