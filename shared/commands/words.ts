import { partsAfter } from '../kinds/field-values';
import type { Kind } from '../kinds/kind';
import type { Element } from '../model/document';
import type { Command } from './command';
import { setText } from './elements';

/**
 * Words as they are typed, and what they say of the parts of their sentence. `before` is the element as it was when this time
 * of typing began; nothing else of it has changed since.
 */
export function typeWords(kind: Kind, before: Element, words: string, gesture?: string): Command {
  const command = setText(before.id, words, gesture);
  const type = kind.elements.get(before.type);
  if (!type?.sentence) return command;
  return {
    ...command,
    recipe(draft) {
      command.recipe(draft);
      const element = draft.elements.get(before.id);
      if (element?.type !== before.type) return;
      for (const [name, said] of partsAfter(type, before, element.text))
        if (said === undefined) Reflect.deleteProperty(element.more, name);
        else if (element.more[name] !== said) element.more[name] = said;
    },
  };
}
