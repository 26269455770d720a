import type { About, Element, Id } from '../model/document';
import type { Command, Label } from './command';

/** What a person says of an element beside its words. `undefined` takes it away. */
export type Fields = {
  readonly [key in
    | 'note'
    | 'private'
    | 'tags'
    | 'owner'
    | 'standing'
    | 'votes'
    | 'focus'
    | 'folded'
    | 'asks'
    | 'muted']?: Element[key] | undefined;
};

/** Elements that are gone by now are passed over. What was said already changes nothing. */
export const setFields = (ids: readonly Id[], fields: Fields, label: Label, gesture?: string): Command => ({
  label,
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => {
    for (const id of ids) {
      const element = draft.elements.get(id);
      if (element) put(element, fields);
    }
  },
});

/** What its type adds, field by field: the hue of a category. */
export const setMore = (ids: readonly Id[], more: Element['more'], label: Label): Command => ({
  label,
  recipe: (draft) => {
    for (const id of ids) {
      const element = draft.elements.get(id);
      if (element) put(element.more, more);
    }
  },
});

export type AboutFields = { readonly [key in keyof About]?: About[key] | undefined };

export const setAbout = (fields: AboutFields, label: Label, gesture?: string): Command => ({
  label,
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => put(draft.about, fields),
});

function put(record: object, fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) Reflect.deleteProperty(record, key);
    else if (JSON.stringify(Reflect.get(record, key)) !== JSON.stringify(value)) Reflect.set(record, key, value);
  }
}
