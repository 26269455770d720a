import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { looks } from '../editor/preferences';
import { useServices } from '../editor/services';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';

const MONTH = 30 * 24 * 3_600_000; // ms

interface Props {
  hasWork: boolean;
  /** Its button goes: the keyboard is to be led elsewhere. */
  onPutAway: () => void;
}

/** Some browsers delete what a page keeps when it is not visited for a week: said to those who have something to lose. */
export function SevenDays({ hasWork, onPutAway }: Props) {
  const { t } = useTranslation();
  const { device } = useServices();
  const putOff = useStore(looks, (state) => state.reminderPutOff);
  const putAway = () => {
    onPutAway();
    looks.setState({ reminderPutOff: Date.now() });
  };
  if (!hasWork || !device.deletesUnvisited || Date.now() - putOff < MONTH) return null;
  return (
    <p className="home-seven">
      <Icon name="history" size={17} />
      {t('home.seven-days')}
      <IconButton icon="x" label={t('home.seven-days-known')} onPress={putAway} />
    </p>
  );
}
