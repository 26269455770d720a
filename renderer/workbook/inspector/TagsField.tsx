import { type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element } from '../../../shared/model/document';
import { fitText, LIMITS } from '../../../shared/model/schema';
import { useEditor } from '../../editor/editor';
import { Icon } from '../../ui/Icon';
import { tell } from '../../ui/notices';
import { useSet } from './live';

/** Short words by which to find things again. A comma or Enter ends one; those that the workbook has already are offered. */
export function TagsField({ element }: { element: Element }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const set = useSet([element]);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const tags = element.tags ?? [];
  const known = [...store.getState().workbook.elements.values()].flatMap((other) => other.tags ?? []);
  const offered = [...new Set(known)].filter((tag) => !tags.includes(tag)).sort();

  const put = (next: readonly string[]) => set({ tags: next.length > 0 ? next : undefined }, 'command.tags');

  const take = () => {
    if (!field.current) return;
    const words = field.current.value.split(',').map((word) => fitText(word, LIMITS.tag).text.trim());
    field.current.value = '';
    const more = [...new Set(words)].filter((word) => word !== '' && !tags.includes(word));
    if (more.length > 0) put([...tags, ...more].slice(0, LIMITS.tags));
    const left = more.slice(Math.max(0, LIMITS.tags - tags.length));
    if (left.length > 0) tell(t('left.tags', { most: LIMITS.tags }), { lines: left });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && tags.length > 0) put(tags.slice(0, -1));
  };

  const without = (tag: string) => {
    put(tags.filter((other) => other !== tag));
    field.current?.focus();
  };

  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.tags')}</label>
      {tags.length > 0 && (
        <ul className="details-tags">
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button type="button" aria-label={t('details.tag-remove', { tag })} onClick={() => without(tag)}>
                <Icon name="x" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        id={id}
        type="text"
        data-live=""
        list={`${id}list`}
        placeholder={t('details.tags-ask')}
        maxLength={LIMITS.tag}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      <datalist id={`${id}list`}>
        {offered.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
