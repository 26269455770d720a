import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workbook } from '../../shared/model/document';
import { Icon } from '../ui/Icon';
import { Thumbnail } from './Thumbnail';
import './first-card.css';

/** For who is here for the first time: a real diagram, large, to play with at once. */
export function FirstCard({ sample, onPress }: { sample: Workbook; onPress: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="card first-card" aria-label={t('home.try')}>
      <Thumbnail of={sample} aspect={2.4} />
      <div className="first-words">
        <p>{t('home.try')}</p>
        <h2 id={`${id}title`}>{sample.title}</h2>
        <p id={`${id}about`}>{t('home.try-about')}</p>
        <button
          type="button"
          id={id}
          className="button primary first-way"
          aria-labelledby={`${id} ${id}title`}
          aria-describedby={`${id}about`}
          onClick={onPress}
        >
          <span>{t('home.try-open')}</span>
          <Icon name="chevron-right" />
        </button>
      </div>
    </section>
  );
}
