import { useTranslation } from 'react-i18next';
import { wordsByParts } from '../../../shared/commands/edit-field';
import { wordsFrom } from '../../../shared/kinds/field-values';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { Button } from '../../ui/Button';
import { Fields } from './fields/Fields';

/** What its type can say beside the card that every element has. */
export function KindFields({ element, kind }: { element: Element; kind: Kind }) {
  const fields = kind.elements.get(element.type)?.fields ?? [];
  const said = { kind, spot: { of: 'element' as const, id: element.id, path: [] }, record: element.more };
  return (
    <>
      <OwnWords element={element} kind={kind} />
      <Fields fields={fields} said={said} />
    </>
  );
}

/** Said where the words are not what the parts give: so they do not follow them. */
function OwnWords({ element, kind }: { element: Element; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const sentence = kind.elements.get(element.type)?.sentence;
  const words = sentence ? wordsFrom(sentence, element.more) : '';
  const own = element.text.trim();
  if (words === '' || own === '' || own === words.trim()) return null;
  return (
    <div className="said-own">
      <p className="right-quiet">{t('fields.own-words')}</p>
      <Button icon="refresh-cw" look="link" onPress={() => store.getState().perform(wordsByParts(kind, element.id))}>
        {t('fields.from-parts')}
      </Button>
    </div>
  );
}
