import { useStore as useFlow } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../shared/actions/action';
import { capsOf } from '../../shared/actions/keys';
import { mayDo } from '../../shared/actions/may';
import { threadsOf } from '../../shared/cross-links/cross-links';
import type { Id } from '../../shared/model/document';
import type { Point, Rect } from '../../shared/scene/scene';
import { actionWords } from '../editor/action-words';
import { useEditor, useWorkbook } from '../editor/editor';
import { NARROW, useMedia } from '../editor/media-queries';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { capWord } from '../ui/Keys';
import { isMac } from '../ui/platform';
import { barPlace, readIn } from './bar-place';
import { verbsOf } from './choices';
import type { Parts } from './groups';
import { onScreen, type Room } from './view';

interface Props {
  selection: readonly Id[];
  parts: Parts;
  room: Room;
  onMenu: (at: Point) => void;
}

/** Two verbs and a menu at what is selected, where they cover no words. Only for the pointer: keys have them all. */
export function SelectionBar({ selection, parts, room, onMenu }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const [x, y, zoom] = useFlow((state) => state.transform);
  const narrow = useMedia(NARROW);
  const bar = useRef<HTMLDivElement>(null);
  const [around, setAround] = useState<{ width: number; height: number; corners: readonly Rect[] } | null>(null);
  const context = session.context();
  const verbs = context
    ? verbsOf({ ...context, selection }, mayDo(store.getState().readOnly, session.uiCommands.has))
    : [];
  const words = context ? verbs.map((action) => actionWords(t, action, { ...context, selection })) : [];
  const said = words.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, another width; another room, other corners
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current) return;
    setAround({ width: current.offsetWidth, height: current.offsetHeight, corners: cornersOf(current) });
  }, [said, room]);

  const workbook = useWorkbook((state) => state.workbook);
  const read = useMemo(() => {
    const tied = parts.groups.filter(({ id }) => threadsOf(workbook, id).length > 0);
    return readIn(parts, new Set(tied.map(({ id }) => id)));
  }, [parts, workbook]);
  const first = parts.groups.find(({ id }) => id === selection[0]);
  if (!context || !first) return null;
  const view = { x, y, zoom };
  const here = onScreen(first.rect, view);
  const seen = here.x < room.width && here.y < room.height && here.x + here.width > 0 && here.y + here.height > 0;
  const taken = read.map((rect) => onScreen(rect, view));
  const at = around && seen ? barPlace(here, [...taken, ...around.corners], around, room, narrow) : null;
  const menu = () => {
    const { left = 0, bottom = 0 } = bar.current?.lastElementChild?.getBoundingClientRect() ?? {};
    onMenu({ x: left, y: bottom + 4 });
  };
  return (
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label={t('picture.bar')}
      style={at ? { left: at.x, top: at.y } : { visibility: 'hidden' }}
    >
      {verbs.map((action, i) => (
        <Verb key={action.id} action={action} words={words[i] ?? ''} onPress={() => session.run(action)} />
      ))}
      <IconButton icon="ellipsis" label={t('picture.menu')} onPress={menu} preventFocusOnPress />
    </div>
  );
}

function Verb({ action, words, onPress }: { action: Action; words: string; onPress: () => void }) {
  const { t } = useTranslation();
  const [chord] = action.keys;
  const caps = chord ? capsOf(chord, isMac).map((cap) => capWord(t, cap)) : [];
  return (
    <button
      type="button"
      className="button quiet"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={action.icon} size={16} />
      <span>{words}</span>
      {caps.length > 0 && <kbd>{caps.join('+')}</kbd>}
    </button>
  );
}

/** What else stands on the page: title, legend, zoom bar. */
function cornersOf(bar: HTMLElement): readonly Rect[] {
  const page = bar.parentElement;
  if (!page) return [];
  const { left, top } = page.getBoundingClientRect();
  return [...page.querySelectorAll('[data-corner]')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}
