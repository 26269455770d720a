import { memo, useCallback, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, Side } from '../../../shared/model/merge';
import { Button } from '../../ui/Button';
import { answerOf, fieldOf, inOutline, type Sides, subjectOf } from './conflict-words';

type Choices = ReadonlyMap<string, Side>;

interface Props {
  conflicts: readonly Conflict[];
  sides: Sides;
  choices: Choices;
  onChoose: (change: (before: Choices) => Choices) => void;
}

/** Where both sides changed the same: one question for each, with an answer already. */
export function Questions({ conflicts, sides, choices, onChoose }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const ordered = useMemo(() => inOutline(conflicts, sides), [conflicts, sides]);
  const all = (side: Side) => onChoose(() => new Map(conflicts.map(({ key }) => [key, side])));
  const choose = useCallback(
    (key: string, side: Side) => onChoose((before) => new Map([...before, [key, side]])),
    [onChoose],
  );
  return (
    <section className="clash-questions" aria-labelledby={title}>
      <div className="clash-bar">
        <h3 id={title}>{t('clash.questions', { count: conflicts.length })}</h3>
        <Button icon="laptop" onPress={() => all('mine')}>
          {t('clash.all-mine')}
        </Button>
        <Button icon="file-text" onPress={() => all('theirs')}>
          {t('clash.all-theirs')}
        </Button>
      </div>
      {ordered.map((conflict) => (
        <Question
          key={conflict.key}
          conflict={conflict}
          sides={sides}
          chosen={choices.get(conflict.key) ?? conflict.taken}
          onChoose={choose}
        />
      ))}
    </section>
  );
}

interface QuestionProps {
  conflict: Conflict;
  sides: Sides;
  chosen: Side;
  onChoose: (key: string, side: Side) => void;
}

/** There may be hundreds: only the one that is answered is drawn again. */
const Question = memo(function Question({ conflict, sides, chosen, onChoose }: QuestionProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="clash-question">
      <legend>
        {subjectOf(t, conflict, sides)} <small>{fieldOf(t, conflict, sides)}</small>
      </legend>
      <div className="clash-answers">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side}>
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(conflict.key, side)} />
            <span>
              <small>{t(side === 'mine' ? 'clash.here' : 'clash.file')}</small> {answerOf(t, conflict, side, sides)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});
