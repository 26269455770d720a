import { useTranslation } from 'react-i18next';
import { threadsOf } from '../../../shared/cross-links/cross-links';
import type { Id } from '../../../shared/model/document';
import { useWorkbook } from '../../editor/editor';
import { Icon } from '../../ui/Icon';
import { diagramName } from '../diagrams/diagram-name';
import './thread.css';

/** What an element is tied to in other diagrams, each a button that leads there; null where there is nothing. */
export function TieList({ id, onGo }: { id: Id; onGo: (id: Id) => void }) {
  const { t } = useTranslation();
  const workbook = useWorkbook((state) => state.workbook);
  return (
    <ul className="ties">
      {threadsOf(workbook, id).map(({ element, is, link }) => (
        <li key={link}>
          <button type="button" onClick={() => onGo(element.id)}>
            <Icon name="route" size={16} />
            <span dir="auto">{element.text || t('words.none')}</span>
            <Where words={t(`thread.${is}-in`, { title: diagramName(t, workbook, element.diagram) })} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** On one line: a diagram without a title goes by the words at its top, however many. */
const Where = ({ words }: { words: string }) => <small title={words}>{words}</small>;
