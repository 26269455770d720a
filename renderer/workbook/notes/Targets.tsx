import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAGGED } from '../../../shared/actions/notes';
import { broughtIn } from '../../../shared/kinds/hues';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Id } from '../../../shared/model/document';
import { WordsField, type WordsFieldHandle } from '../../editor/WordsField';
import { Icon } from '../../ui/Icon';

interface Props {
  kind: Kind;
  heads: readonly Element[];
  /** How many notes are chosen. */
  count: number;
  /** What was just made of some, while its words are being typed. */
  made: Element | undefined;
  onPlace: (under: Id) => void;
  onDrop: (under: Id | null, event: DragEvent) => void;
  onNew: () => void;
  onElsewhere: () => void;
}

export const DIGITS = 9;

/** Where chosen notes may go with one press, one digit or one drop. */
export function Targets({ kind, heads, count, made, onPlace, onDrop, onNew, onElsewhere }: Props) {
  const { t } = useTranslation();
  const name = useRef<WordsFieldHandle>(null);
  const madeId = made?.id;

  useLayoutEffect(() => {
    if (madeId !== undefined) name.current?.take();
  }, [madeId]);

  return (
    <div className="targets" role="toolbar" aria-label={t(count > 0 ? 'notes.place-with' : 'notes.place', { count })}>
      <span className="targets-what" aria-hidden="true">
        {t('notes.place')}
      </span>
      {heads.map((head, i) =>
        head === made ? (
          <span key={head.id} className="target naming growing" data-words={head.text || t('notes.name-new')}>
            <WordsField
              ref={name}
              id={head.id}
              text={head.text}
              label={t('notes.name-new')}
              placeholder={t([`${kind.id}:${head.type}-ask`, 'notes.name-new'])}
              className="line-field"
            />
          </span>
        ) : (
          <Target
            key={head.id}
            digit={i < DIGITS ? i + 1 : undefined}
            hue={broughtIn(kind, head)}
            words={head.text || t('words.none')}
            disabled={count === 0}
            onPress={() => onPlace(head.id)}
            onDrop={(event) => onDrop(head.id, event)}
          />
        ),
      )}
      <Target
        digit={0}
        icon="plus"
        words={t('notes.new')}
        disabled={count === 0}
        onPress={onNew}
        onDrop={(event) => onDrop(null, event)}
      />
      <Target icon="ellipsis" words={t('notes.elsewhere')} disabled={count === 0} onPress={onElsewhere} />
    </div>
  );
}

interface TargetProps {
  digit?: number | undefined;
  hue?: number | undefined;
  icon?: string;
  words: string;
  disabled: boolean;
  onPress: () => void;
  onDrop?: (event: DragEvent) => void;
}

function Target({ digit, hue, icon, words, disabled, onPress, onDrop }: TargetProps) {
  const [over, setOver] = useState(false);
  return (
    <button
      type="button"
      className={over ? 'target over' : 'target'}
      aria-keyshortcuts={digit === undefined ? undefined : String(digit)}
      aria-disabled={disabled}
      onClick={() => disabled || onPress()}
      onMouseDown={(event) => event.preventDefault()}
      onDragOver={(event) => {
        if (!onDrop || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!onDrop) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(event);
      }}
    >
      {digit !== undefined && <kbd>{`${digit} `}</kbd>}
      {hue !== undefined && <span className="target-hue" style={{ background: `var(--c${hue}-line)` }} />}
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span dir="auto">{words}</span>
    </button>
  );
}
