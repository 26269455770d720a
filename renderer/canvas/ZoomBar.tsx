import { useStore as useFlow } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';

interface Props {
  onStep: (by: 1 | -1) => void;
  onFit: () => void;
  slide: boolean;
  onSlide: () => void;
}

export const ZoomBar = memo(function ZoomBar({ onStep, onFit, slide, onSlide }: Props) {
  const { t, i18n } = useTranslation();
  const zoom = useFlow((state) => Math.round(state.transform[2] * 100) / 100);
  const percent = useMemo(() => new Intl.NumberFormat(i18n.language, { style: 'percent' }), [i18n.language]);
  return (
    <div className="zoom-bar" data-corner="" role="toolbar" aria-label={t('zoom.name')}>
      <IconButton icon="minus" label={t('zoom.out')} onPress={() => onStep(-1)} />
      <output aria-live="off">{percent.format(zoom)}</output>
      <IconButton icon="plus" label={t('zoom.in')} onPress={() => onStep(1)} />
      <span className="zoom-line" />
      <Button icon="maximize" look="quiet" onPress={onFit}>
        {t('zoom.fit')}
      </Button>
      <button
        type="button"
        className="button quiet folds"
        aria-pressed={slide}
        title={t('zoom.slide')}
        onClick={onSlide}
      >
        <Icon name="presentation" />
        <span>{t('zoom.slide')}</span>
      </button>
    </div>
  );
});
