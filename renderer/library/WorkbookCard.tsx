import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import type { Workbook } from '../../shared/model/document';
import { hrefOf } from '../app/route';
import { useServices } from '../app/services';
import { Glyph } from '../ui/Glyph';
import { Icon } from '../ui/Icon';
import { deleteWorkbook } from './coming-in';
import type { LibraryEntry } from './library';
import { Thumbnail } from './Thumbnail';
import './card.css';

export function WorkbookCard({ entry }: { entry: LibraryEntry }) {
  const { t } = useTranslation();
  const services = useServices();
  const title = entry.title || t('library.untitled');
  return (
    <li className="card">
      <a className="card-way" href={hrefOf({ at: 'workbook', id: entry.id })}>
        <Thumbnail of={entry} />
        <CardWords title={title} sample={entry.sample} kindNames={entry.kinds} />
      </a>
      <MenuTrigger>
        <Button className="icon-button card-menu" aria-label={t('library.card-menu', { title })}>
          <Icon name="ellipsis" />
        </Button>
        <Popover className="menu-place" placement="bottom end">
          <Menu className="menu" onAction={() => deleteWorkbook(t, services, entry)}>
            <MenuItem className="menu-item" id="delete">
              <Icon name="trash-2" size={16} />
              {t('library.delete')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}

/** A sample becomes a workbook of one's own when it is opened. */
export function SampleCard({ sample, onPress }: { sample: Workbook; onPress: () => void }) {
  const kindNames = [...new Set([...sample.diagrams.values()].map(({ kind }) => kind))];
  return (
    <li className="card">
      <Button className="card-way" onPress={onPress}>
        <Thumbnail of={sample} />
        <CardWords title={sample.title} sample kindNames={kindNames} />
      </Button>
    </li>
  );
}

function CardWords(props: { title: string; sample: boolean; kindNames: readonly string[] }) {
  const { t } = useTranslation();
  const { title, sample, kindNames } = props;
  return (
    <span className="card-words">
      <span className="card-head">
        <span className="card-title">{title}</span>
        {sample && <span className="tag">{t('library.sample')}</span>}
      </span>
      <span className="card-kinds">
        {kindNames.map((name) => (
          <span key={name}>
            <Glyph path={kinds.get(name)?.glyph ?? ''} size={16} />
            {t([`${name}:name`, 'library.kind-unknown'])}
          </span>
        ))}
      </span>
    </span>
  );
}
