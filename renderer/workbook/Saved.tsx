import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { startsWords } from '../../shared/actions/keys';
import { useAtOnce } from '../editor/deferred-store';
import { useEditor, useWorkbook } from '../editor/editor';
import { toHand } from '../editor/restore-focus';
import { useServices } from '../editor/services';
import { saveFile } from '../export/save';
import type { FileState } from '../store/file-state';
import type { Saving } from '../store/state';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { announce, type Offer, tell, tellFor } from '../ui/notices';
import { timeOrDay } from '../ui/when';
import { type Advice, savingAdvice, type Way } from './saving-advice';

/** Where the work is, or why it is nowhere, and what can be done about that. It calls saved what the disk has. */
export function Saved() {
  const saving = useAtOnce((state) => state.saving);
  const whyReadOnly = useWorkbook((state) => state.whyReadOnly);
  const keeps = useStore(useServices().device.keeps, (state) => state.keeps);
  useSaid(saving, whyReadOnly === 'elsewhere');
  useNotice(saving);
  const advice = useAdvice(saving);
  if (whyReadOnly === 'elsewhere') return <Elsewhere />;
  if (advice) return <Failed advice={advice} />;
  if (whyReadOnly === 'newer') return <Newer />;
  if (!keeps) return <Nowhere />;
  return saving.state === 'saved' ? <Kept at={saving.at} /> : <Underway />;
}

/** Each key is saved at once: only what fails, and that it does no longer, is worth a word to those who listen. */
function useSaid(saving: Saving, elsewhere: boolean): void {
  const { t } = useTranslation();
  const advice = useAdvice(saving);
  const words = advice?.words ?? null;
  const failed = advice !== null;
  const silent = advice?.isSudden ?? false; // its notice is read aloud
  const at = saving.state === 'saved' ? saving.at : null;
  const told = useRef(false);
  useEffect(() => {
    if (words !== null && !silent) announce(words);
    else if (told.current && at !== null) announce(t('saving.saved', { time: timeOrDay(undefined, at) }));
    told.current = failed || (told.current && at === null);
  }, [failed, silent, at, words, t]);

  const was = useRef(false);
  useEffect(() => {
    if (elsewhere !== was.current) announce(t(elsewhere ? 'read-only.elsewhere' : 'windows.taken'));
    was.current = elsewhere;
  }, [elsewhere, t]);
}

/** Null where nothing has failed. */
function useAdvice(saving: Saving): Advice | null {
  const { t } = useTranslation();
  const owes = useWorkbook((state) => state.saving.state === 'failed' && state.owes());
  return saving.state === 'failed' ? savingAdvice(t, saving, owes) : null;
}

/** Who looks at the drawing does not see the status line: what came by itself is told in a notice as well, in the same words. */
function useNotice(saving: Saving): void {
  const { t } = useTranslation();
  const ways = useRef(useWays());
  const advice = useAdvice(saving);
  const [sudden, setSudden] = useState<Advice | null>(null);
  const words = sudden?.words ?? null;
  const putAway = useRef(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words say which advice it is
  useEffect(() => {
    if (advice) putAway.current(); // what was saved again is not saved any more
    if (saving.state !== 'saving') setSudden(advice?.isSudden ? advice : null); // to try again is not yet to have done it
  }, [saving.state, advice?.words]);

  useEffect(() => {
    if (saving.state !== 'saved' || !saving.rewritten) return;
    putAway.current();
    putAway.current = tellFor(t('saving.rewritten'), { bad: true, offer: ways.current.copy });
  }, [saving, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words say which advice it is
  useEffect(() => {
    if (!sudden) return;
    const [offer = null, ...others] = sudden.ways.map((way) => ways.current[way]);
    return tellFor(sudden.words, { bad: true, offer, others });
  }, [words]);
}

function Newer() {
  const { t } = useTranslation();
  return <span className="saved">{t('read-only.newer')}</span>;
}

const LATE = 8_000; // ms: by then the other window has lost the seat, and still holds the disk

/** Another window writes it; a press makes it this one. */
function Elsewhere() {
  const { t } = useTranslation();
  const { takeSeat, session } = useEditor();
  const [asking, setAsking] = useState(false);
  const [isLate, setIsLate] = useState(false);
  useToldWhoTypes();
  const take = async () => {
    setAsking(true);
    const late = setTimeout(() => setIsLate(true), LATE);
    const ours = await takeSeat();
    clearTimeout(late);
    if (ours) return toHand(session);
    setAsking(false);
    setIsLate(false);
    tell(t('windows.refused'), { bad: true });
  };
  return (
    <span className="saved elsewhere">
      <Icon name="eye" size={16} />
      {t(isLate ? 'windows.late' : asking ? 'windows.taking' : 'read-only.elsewhere')}
      <Button icon="pencil" look="link" isDisabled={asking} onPress={() => void take()}>
        {t('windows.take')}
      </Button>
    </span>
  );
}

/** Whoever looks at the drawing does not see the status line: keys that would write, and do not, are answered. */
function useToldWhoTypes(): void {
  const { t } = useTranslation();
  useEffect(() => {
    let putAway: (() => void) | null = null;
    const answer = (event: KeyboardEvent) => {
      const here = event.target instanceof Element && event.target.closest('[role="tree"], [role="application"]');
      const writes = WRITING.has(event.key) || (startsWords(event) && !event.defaultPrevented);
      if (here && writes) putAway ??= tellFor(t('windows.first'), { bad: true });
    };
    window.addEventListener('keydown', answer);
    return () => {
      window.removeEventListener('keydown', answer);
      putAway?.();
    };
  }, [t]);
}

const WRITING: ReadonlySet<string> = new Set(['Enter', 'F2', 'Delete', 'Backspace']);

function Failed({ advice }: { advice: Advice }) {
  const offers = useWays();
  return (
    <Bad state="failed" words={advice.words}>
      {advice.ways.map((way) => (
        <Button key={way} icon={offers[way].icon} look="link" onPress={offers[way].run}>
          {offers[way].label}
        </Button>
      ))}
    </Bad>
  );
}

function useWays(): Record<Way, Offer> {
  const { t } = useTranslation();
  const { store } = useEditor();
  const { host } = useServices();
  return {
    copy: { label: t('broken.rescue'), icon: 'save', run: () => void saveFile(t, host, store.getState()) },
    again: { label: t('saving.again'), icon: 'refresh-cw', run: () => void store.getState().flush() },
    reload: { label: t('saving.reload'), icon: 'refresh-cw', run: () => location.reload() },
  };
}

function Nowhere() {
  const { t } = useTranslation();
  const { copy } = useWays();
  return (
    <Bad state="nowhere" words={t('saving.nowhere')}>
      <Button icon={copy.icon} look="link" onPress={copy.run}>
        {copy.label}
      </Button>
    </Bad>
  );
}

function Bad({ state, words, children }: { state: string; words: string; children: ReactNode }) {
  return (
    <span className="saved failed" data-saving={state}>
      <Icon name="triangle-alert" size={16} />
      {words}
      {children}
    </span>
  );
}

function Underway() {
  const { t } = useTranslation();
  return (
    <span className="saved" data-saving="saving">
      {t('saving.saving')}
    </span>
  );
}

const noFile = createStore<FileState>(() => ({ state: 'none' }));

/** On this device at least; in the file as well where that has all of it. */
function Kept({ at }: { at: number }) {
  const { t } = useTranslation();
  const { saveToFile, file: kept } = useEditor();
  const file = useStore(kept ?? noFile);
  const time = timeOrDay(undefined, at);
  const isBad = file.state === 'failed' || file.state === 'changed';
  const words = {
    none: () => t('saving.saved', { time }),
    writing: () => t('saving.saved', { time }),
    written: (name: string) => t('saving.in-file', { name }),
    failed: (name: string, reason: string) => t('saving.not-in-file', { time, name, reason }),
    changed: (name: string) => t('saving.file-changed', { time, name }),
  };
  const name = file.state === 'none' ? '' : file.name;
  const reason = file.state === 'failed' ? faultWords(t, file.fault) : '';
  return (
    <span className="saved" data-saving="saved" data-file={file.state}>
      <Icon name={isBad ? 'triangle-alert' : 'check'} size={16} />
      {words[file.state](name, reason)}
      {file.state === 'changed' && saveToFile && (
        <Button icon="git-compare" look="link" onPress={() => void saveToFile()}>
          {t('files.decide')}
        </Button>
      )}
      {file.state === 'failed' && saveToFile && (
        <Button icon="refresh-cw" look="link" onPress={() => void saveToFile()}>
          {t('saving.again')}
        </Button>
      )}
    </span>
  );
}
