import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAbout } from '../../shared/commands/fields';
import type { About } from '../../shared/model/document';
import { fitText, LIMITS } from '../../shared/model/schema';
import { useEditor, useWorkbook } from '../editor/editor';
import type { OutLooks } from '../editor/preferences';
import { pixelsOf } from '../raster/png';
import { Icon } from '../ui/Icon';
import { Cards, Segments, Tick } from './controls';
import type { Made } from './page-job';

interface Props {
  looks: OutLooks;
  made: Made | null;
  withPrivate: boolean;
  cutting: Cutting;
  onChange(change: Partial<OutLooks>): void;
  onPrivate(on: boolean): void;
}

/** Into slides, one for each of what; null where there is nothing to cut. */
export type Cutting = { each: string; on: boolean; cut(on: boolean): void } | null;

const ICONS = { png: 'image', svg: 'shapes', workbook: 'save', outline: 'list-tree' } as const;
const KINDS = ['png', 'svg', 'workbook', 'outline'] as const;

/** What, how large, and what goes on it. */
export function Options(props: Props) {
  const { looks, onChange, withPrivate, onPrivate } = props;
  const { t } = useTranslation();
  const { kind } = looks;
  const cards = KINDS.map((value) => ({
    value,
    icon: ICONS[value],
    label: t(`export.${value}`),
    about: t(`export.${value}-about`),
  }));
  return (
    <>
      <Cards name={t('export.as')} choices={cards} chosen={kind} onChoose={(next) => onChange({ kind: next })} />
      {(kind === 'png' || kind === 'svg') && <PictureOptions {...props} />}
      {kind === 'workbook' && <Tick label={t('export.private')} on={withPrivate} onChange={onPrivate} />}
      <p className="locked">
        <Icon name="lock" size={16} />
        {t(kind === 'workbook' && withPrivate ? 'export.private-go' : 'export.private-stay')}
      </p>
    </>
  );
}

function PictureOptions({ looks, made, cutting, onChange }: Props) {
  const { t } = useTranslation();
  const pixels = made && pixelsOf(made.scene, looks.scale);
  const of = <T extends string | number>(words: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: t(`export.${words}-${value}`) }));
  return (
    <>
      <Segments
        name={t('export.shape')}
        choices={of('shape', ['slide', 'fit'] as const)}
        chosen={looks.size}
        onChoose={(size) => onChange({ size })}
      />
      {cutting && (
        <Segments
          name={t('export.slides')}
          choices={[
            { value: 'one', label: t('export.slides-one') },
            { value: 'each', label: t('export.slides-each', { each: cutting.each }) },
          ]}
          chosen={cutting.on ? 'each' : 'one'}
          onChoose={(value) => cutting.cut(value === 'each')}
        />
      )}
      {looks.kind === 'png' && (
        <Segments
          name={t('export.scale')}
          choices={of('scale', [1, 2, 4] as const)}
          chosen={looks.scale}
          onChoose={(scale) => onChange({ scale })}
        >
          <p className="pixels">{pixels?.ok && t('export.pixels', pixels.value)}</p>
        </Segments>
      )}
      <fieldset className="choice">
        <legend>{t('export.on-it')}</legend>
        <Tick label={t('export.with-title')} on={looks.title} onChange={(title) => onChange({ title })} />
        <Tick label={t('export.with-byline')} on={looks.byline} onChange={(byline) => onChange({ byline })} />
        {looks.byline && <Byline />}
        <Tick label={t('export.with-legend')} on={looks.legend} onChange={(legend) => onChange({ legend })} />
        <Draft />
        <Tick label={t('export.clear')} on={looks.clear} onChange={(clear) => onChange({ clear })} />
      </fieldset>
      <Segments
        name={t('export.colours')}
        choices={of('colours', ['light', 'print', 'dark'] as const)}
        chosen={looks.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <Tick label={t('export.inside')} on={looks.inside} onChange={(inside) => onChange({ inside })} />
    </>
  );
}

/** They belong to the workbook: what is written here stands on every picture of it. */
function Byline() {
  const { t } = useTranslation();
  return (
    <div className="byline">
      <AboutField field="team" label={t('export.team')} most={LIMITS.text} />
      <AboutField field="date" label={t('export.date')} most={LIMITS.tag} />
    </div>
  );
}

let times = 0;

function AboutField({ field, label, most }: { field: keyof About & ('team' | 'date'); label: string; most: number }) {
  const { store } = useEditor();
  const value = useWorkbook(({ workbook }) => workbook.about[field] ?? '');
  const readOnly = useWorkbook((state) => state.readOnly);
  const [gesture] = useState(() => `about ${field} ${times++}`); // all that is typed here is one step of undo
  const write = (raw: string) =>
    store
      .getState()
      .perform(setAbout({ [field]: fitText(raw, most).text || undefined }, { key: 'command.about' }, gesture));
  return (
    <label>
      <span>{label}</span>
      <input value={value} maxLength={most} readOnly={readOnly} onChange={(event) => write(event.target.value)} />
    </label>
  );
}

function Draft() {
  const { t } = useTranslation();
  const { store } = useEditor();
  const draft = useWorkbook(({ workbook }) => workbook.about.draft === true);
  const readOnly = useWorkbook((state) => state.readOnly);
  const mark = (on: boolean) =>
    store.getState().perform(setAbout({ draft: on || undefined }, { key: 'command.draft' }));
  return <Tick label={t('export.with-draft')} on={draft} disabled={readOnly} onChange={mark} />;
}
