import { useTranslation } from 'react-i18next';
import { addDiagram } from '../../../shared/commands/diagrams';
import { kinds } from '../../../shared/kinds';
import type { Kind, Template } from '../../../shared/kinds/kind';
import { diagramFromTemplate } from '../../../shared/kinds/templates';
import { randomId } from '../../../shared/model/ids';
import { useEditor } from '../../editor/editor';
import { NARROW } from '../../editor/media-queries';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Glyph } from '../../ui/Glyph';

/** One more diagram in this workbook: empty, or with lines to begin with. */
export function NewDiagram({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();

  const make = (kind: Kind, template: Template | null) => {
    const translate = (key: string) => t(`${kind.id}:${key}`);
    const { diagram, elements } = diagramFromTemplate(kind, template, translate, randomId);
    onClose();
    const { perform, show } = store.getState();
    perform(addDiagram(diagram, elements));
    show(diagram.id);
    session.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
    const root = elements.find(({ parent }) => parent === null);
    if (!root) return;
    store.getState().select([root.id]);
    store.getState().edit(root.id);
  };

  return (
    <Dialog title={t('diagrams.new-title')} isOpen onClose={onClose}>
      {[...kinds.values()].map((kind) => (
        <div key={kind.id} className="new-kind">
          <h3>
            <Glyph path={kind.glyph} />
            {t(`${kind.id}:name`)}
          </h3>
          <p>{t(`${kind.id}:about`)}</p>
          <ul aria-label={t(`${kind.id}:name`)}>
            <li>
              <button type="button" onClick={() => make(kind, null)}>
                <span>{t('diagrams.blank')}</span>
              </button>
            </li>
            {kind.templates.map((template) => (
              <li key={template.id}>
                <button type="button" onClick={() => make(kind, template)}>
                  <span>{t(`${kind.id}:template-${template.id}`)}</span>
                  <small>{t(`${kind.id}:template-${template.id}-about`)}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('diagrams.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
