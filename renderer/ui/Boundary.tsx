import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import './boundary.css';

interface Props {
  children: ReactNode;
  /** Saves a copy of what is open, where something is. */
  rescue?: (() => void) | undefined;
}

/**
 * An error in one panel stays in that panel. The document lives in the store, not in the panel: a sentence says so, offers
 * it as a file, and brings the panel back.
 */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken again={() => this.setState({ broken: false })} rescue={this.props.rescue} />;
  }
}

function Broken({ again, rescue }: { again: () => void; rescue: Props['rescue'] }) {
  const { t } = useTranslation();
  return (
    <div className="broken" role="alert">
      <p>{t(rescue ? 'broken.workbook' : 'broken.page')}</p>
      <div className="broken-buttons">
        <Button icon="refresh-cw" onPress={again}>
          {t('broken.again')}
        </Button>
        {rescue && (
          <Button icon="save" onPress={rescue}>
            {t('broken.rescue')}
          </Button>
        )}
      </div>
    </div>
  );
}
