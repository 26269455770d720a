import { useStore as useFlow } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';

export const ZoomBar = memo(function ZoomBar(props: { onStep: (by: 1 | -1) => void; onFit: () => void }) {
  const { onStep, onFit } = props;
  const { t, i18n } = useTranslation();
  const zoom = useFlow((state) => Math.round(state.transform[2] * 100) / 100);
  const percent = useMemo(() => new Intl.NumberFormat(i18n.language, { style: 'percent' }), [i18n.language]);
  return (
    <div className="zoom-bar" role="toolbar" aria-label={t('zoom.name')}>
      <IconButton icon="minus" label={t('zoom.out')} onPress={() => onStep(-1)} />
      <output aria-live="off">{percent.format(zoom)}</output>
      <IconButton icon="plus" label={t('zoom.in')} onPress={() => onStep(1)} />
      <span className="zoom-line" />
      <Button icon="maximize" look="quiet" onPress={onFit}>
        {t('zoom.fit')}
      </Button>
    </div>
  );
});
