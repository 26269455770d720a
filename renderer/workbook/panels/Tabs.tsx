import { useTranslation } from 'react-i18next';

export type Tab = 'outline' | 'picture' | 'details';

/** On a narrow page one of the three is to be seen. */
export function Tabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const { t } = useTranslation();
  return (
    <div className="tabs">
      {(['outline', 'picture', 'details'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={tab === name} onClick={() => onChange(name)}>
          {t(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
