import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import type { Workbook } from '../../shared/model/document';
import { hrefOf } from '../desk/route';
import type { LibraryEntry } from '../store/library';
import { Glyph } from '../ui/Glyph';
import { MenuButton } from '../ui/MenuButton';
import { Thumbnail } from './Thumbnail';
import './card.css';

export function WorkbookCard({ entry, onDelete }: { entry: LibraryEntry; onDelete: () => void }) {
  const { t } = useTranslation();
  const { id, sample, kinds: kindNames, changed, drawn } = entry;
  const title = entry.title || t('library.untitled');
  return (
    <li className="card">
      <Thumbnail of={id} edition={`${changed} ${drawn}`} />
      <CardWords sample={sample} kindNames={kindNames}>
        <a className="card-way" href={hrefOf({ at: 'workbook', id })}>
          {title}
        </a>
      </CardWords>
      <MenuButton
        className="card-menu"
        label={t('library.card-menu', { title })}
        choices={[{ id: 'delete', icon: 'trash-2', label: t('library.delete'), onPick: onDelete }]}
      />
    </li>
  );
}

/** A sample becomes a workbook of one's own when it is opened. */
export function SampleCard({ sample, onPress }: { sample: Workbook; onPress: () => void }) {
  return (
    <li className="card">
      <Thumbnail of={sample} />
      <CardWords sample kindNames={[...new Set([...sample.diagrams.values()].map(({ kind }) => kind))]}>
        <button type="button" className="card-way" onClick={onPress}>
          {sample.title}
        </button>
      </CardWords>
    </li>
  );
}

/** `children`: what opens it. It has the whole card to be pressed on. */
function CardWords(props: { sample: boolean; kindNames: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation();
  const { sample, kindNames, children } = props;
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
      </div>
    </div>
  );
}
