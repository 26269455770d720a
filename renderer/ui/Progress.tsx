import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from './Button';
import { Icon } from './Icon';
import { works } from './progress';

/** What takes a while, in words, with a way to stop it. Stands among the notices. How far it is changes too often to be heard. */
export function Progress() {
  const { t } = useTranslation();
  const { list } = useStore(works);
  return list.map(({ id, words, soFar, stop }) => (
    <div key={id} className="notice progress">
      <Icon name="timer" />
      <div className="notice-words">
        <p>{words}</p>
        {soFar && <p aria-hidden="true">{soFar}</p>}
        <div className="notice-offers">
          <Button icon="x" onPress={stop}>
            {t('reading.stop')}
          </Button>
        </div>
      </div>
    </div>
  ));
}
