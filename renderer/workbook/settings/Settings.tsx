import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Looks, looks } from '../../editor/preferences';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { About } from '../about/About';
import { OnThisDevice } from './OnThisDevice';
import './settings.css';

const THEMES: readonly Looks['theme'][] = ['system', 'light', 'dark', 'contrast'];

/** How the page looks on this computer, and what this computer keeps. All of it holds at once. */
export function Settings({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const theme = useStore(looks, (state) => state.theme);
  const name = useId();
  const [about, setAbout] = useState(false);
  if (about) return <About onClose={onClose} />;
  return (
    <Dialog title={t('action.settings')} isOpen onClose={onClose}>
      <fieldset className="settings-group">
        <legend>{t('settings.theme')}</legend>
        {THEMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              autoFocus={each === theme}
              checked={each === theme}
              onChange={() => looks.setState({ theme: each })}
            />
            <span>
              {t(`settings.theme-${each}`)}
              <small>{t(`settings.theme-${each}-how`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p>{t('settings.here')}</p>
      <OnThisDevice />
      <div className="dialog-buttons">
        <Button icon="info" onPress={() => setAbout(true)}>
          {t('action.about')}
        </Button>
        <Button icon="check" look="primary" onPress={onClose}>
          {t('settings.done')}
        </Button>
      </div>
    </Dialog>
  );
}
