import type { Element } from '../model/document';
import type { Draft } from './command';

/** An element as it may be put into a draft: its lists are its own. */
export const copied = ({ tags, muted, ...rest }: Element): Draft<Element> => ({
  ...rest,
  ...(tags && { tags: [...tags] }),
  ...(muted && { muted: [...muted] }),
});
