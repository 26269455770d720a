import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from './Button';
import { Icon } from './Icon';
import { works } from './progress';

/** What takes a while, in words, with a way to stop it. Stands among the notices. */
export function Progress() {
  const { t } = useTranslation();
  const { list } = useStore(works);
  return list.map(({ id, words, stop }) => (
    <div key={id} className="notice">
      <Icon name="timer" />
      <div className="notice-words">
        <p role="status">{words}</p>
        <div className="notice-offers">
          <Button icon="x" onPress={stop}>
            {t('reading.stop')}
          </Button>
        </div>
      </div>
    </div>
  ));
}
