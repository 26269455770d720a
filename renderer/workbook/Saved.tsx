import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { startsWords } from '../../shared/actions/keys';
import { toHand } from '../desk/back';
import { useDesk, useWorkbook } from '../desk/desk';
import { useAtOnce } from '../desk/later';
import { useServices } from '../desk/services';
import { saveFile } from '../export/save';
import type { FileState } from '../store/file-state';
import { isLasting } from '../store/saver';
import type { Saving } from '../store/state';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { say, tell, tellFor } from '../ui/notices';
import { timeOrDay } from '../ui/when';

/** Where the work is, or why it is nowhere, and what can be done about that. It calls saved what the disk has. */
export function Saved() {
  const saving = useAtOnce((state) => state.saving);
  const whyReadOnly = useWorkbook((state) => state.whyReadOnly);
  const keeps = useStore(useServices().device.keeps, (state) => state.keeps);
  useSaid(saving, whyReadOnly === 'elsewhere');
  if (whyReadOnly === 'newer') return <Newer />;
  if (whyReadOnly === 'elsewhere') return <Elsewhere />;
  if (saving.state === 'failed') return <Failed saving={saving} />;
  if (!keeps) return <Nowhere />;
  return saving.state === 'saving' ? <Underway /> : <Kept at={saving.at} />;
}

/** Each key is saved at once: only what fails, and that it does no longer, is worth a word to those who listen. */
function useSaid(saving: Saving, elsewhere: boolean): void {
  const { t } = useTranslation();
  const words =
    saving.state === 'failed' ? t('saving.failed', { reason: faultWords(t, saving.fault) }) : savedWords(t, saving);
  const failed = saving.state === 'failed';
  const told = useRef(false);
  useEffect(() => {
    if (failed || (told.current && saving.state === 'saved')) say(words);
    told.current = failed || (told.current && saving.state !== 'saved');
  }, [failed, saving.state, words]);

  const was = useRef(false);
  useEffect(() => {
    if (elsewhere !== was.current) say(t(elsewhere ? 'read-only.elsewhere' : 'windows.taken'));
    was.current = elsewhere;
  }, [elsewhere, t]);
}

type Translate = ReturnType<typeof useTranslation>['t'];

const savedWords = (t: Translate, saving: Saving): string =>
  saving.state === 'saved' ? t('saving.saved', { time: timeOrDay(undefined, saving.at) }) : t('saving.saving');

function Newer() {
  const { t } = useTranslation();
  return <span className="saved">{t('read-only.newer')}</span>;
}

const LATE = 8_000; // ms: by then the other window has lost the seat, and still holds the disk

/** Another window writes it; a press makes it this one. */
function Elsewhere() {
  const { t } = useTranslation();
  const { takeSeat, sitting } = useDesk();
  const [asking, setAsking] = useState(false);
  const [isLate, setIsLate] = useState(false);
  useToldWhoTypes();
  const take = async () => {
    setAsking(true);
    const late = setTimeout(() => setIsLate(true), LATE);
    const ours = await takeSeat();
    clearTimeout(late);
    if (ours) return toHand(sitting);
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

function Failed({ saving }: { saving: Saving & { state: 'failed' } }) {
  const { t } = useTranslation();
  const { store } = useDesk();
  const { fault } = saving;
  return (
    <Bad state="failed" words={t('saving.failed', { reason: faultWords(t, fault) })}>
      {fault.code === 'storage.closed' ? (
        <Button icon="refresh-cw" look="link" onPress={() => location.reload()}>
          {t('saving.reload')}
        </Button>
      ) : (
        !isLasting(fault) && (
          <Button icon="refresh-cw" look="link" onPress={() => store.getState().flush()}>
            {t('saving.again')}
          </Button>
        )
      )}
      <SaveCopy />
    </Bad>
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return (
    <Bad state="nowhere" words={t('saving.nowhere')}>
      <SaveCopy />
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

function SaveCopy() {
  const { t } = useTranslation();
  const { store } = useDesk();
  const { host } = useServices();
  return (
    <Button icon="save" look="link" onPress={() => saveFile(t, host, store.getState())}>
      {t('broken.rescue')}
    </Button>
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
  const { saveToFile, file: kept } = useDesk();
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
