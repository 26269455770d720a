import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import type { Workbook } from '../../shared/model/document';
import type { LibraryEntry } from '../store/library';
import { Glyph } from '../ui/Glyph';
import { MenuButton } from '../ui/MenuButton';
import { useRenaming } from '../ui/useRenaming';
import { whenOf } from '../ui/when';
import { CardName } from './CardName';
import { Thumbnail } from './Thumbnail';
import './card.css';

export interface CardActions {
  rename(entry: LibraryEntry, title: string): void;
  duplicate(entry: LibraryEntry): void;
  remove(entry: LibraryEntry): void;
}

interface Props {
  entry: LibraryEntry;
  /** Today: what was today is yesterday on another one. */
  day: string;
  /** The same object from one time to the next, so that a card is drawn anew for its own sake only. */
  actions: CardActions;
}

export const WorkbookCard = memo(function WorkbookCard({ entry, actions }: Props) {
  const { t, i18n } = useTranslation();
  const { id, sample, kinds: kindNames, changed, drawn } = entry;
  const title = entry.title || t('library.untitled');
  const renaming = useRenaming<HTMLAnchorElement>((next) => {
    if (next !== entry.title) actions.rename(entry, next);
  });
  return (
    <li className="card" data-id={id}>
      <Thumbnail of={id} edition={`${changed} ${drawn}`} />
      <CardWords
        sample={sample}
        kindNames={kindNames}
        more={<time dateTime={new Date(changed).toISOString()}>{whenOf(t, i18n.language, changed)}</time>}
      >
        <CardName entry={entry} renaming={renaming} onDelete={() => actions.remove(entry)} />
      </CardWords>
      <MenuButton
        className="card-menu"
        label={t('library.card-menu', { title })}
        choices={() => [
          { id: 'rename', icon: 'pencil', label: t('home.rename'), onPick: renaming.start },
          { id: 'duplicate', icon: 'copy', label: t('home.duplicate'), onPick: () => actions.duplicate(entry) },
          { id: 'delete', icon: 'trash-2', label: t('library.delete'), onPick: () => actions.remove(entry) },
        ]}
      />
    </li>
  );
});

/** A sample becomes a workbook of one's own when it is opened. */
export function SampleCard({ sample, onPress }: { sample: Workbook; onPress: () => void }) {
  return (
    <li className="card">
      <Thumbnail of={sample} />
      <CardWords sample kindNames={kindNamesOf(sample)}>
        <button type="button" className="card-way" onClick={onPress}>
          {sample.title}
        </button>
      </CardWords>
    </li>
  );
}

export const kindNamesOf = ({ diagrams }: Workbook): string[] => [
  ...new Set([...diagrams.values()].map(({ kind }) => kind)),
];

/** `children`: what opens it. It has the whole card to be pressed on. */
function CardWords(props: { sample: boolean; kindNames: readonly string[]; more?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const { sample, kindNames, more, children } = props;
  return (
    <div className="card-words">
      <div className="card-head">
        <h3>{children}</h3>
        {sample && <span className="tag">{t('library.sample')}</span>}
      </div>
      <div className="card-kinds">
        {kindNames.map((name) => (
          <span key={name}>
            <Glyph path={kinds.get(name)?.glyph ?? ''} size={16} />
            {t([`${name}:name`, 'library.kind-unknown'])}
          </span>
        ))}
        {more}
      </div>
    </div>
  );
}
