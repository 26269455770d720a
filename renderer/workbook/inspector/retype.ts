import type { StoreApi } from 'zustand/vanilla';
import { changeType } from '../../../shared/commands/change-type';
import type { Step } from '../../../shared/commands/command';
import type { Kind } from '../../../shared/kinds/kind';
import type { Id } from '../../../shared/model/document';
import type { WorkbookState } from '../../store/state';

/**
 * Another type, chosen in a list: in a closed one each arrow chooses at once. As long as nothing else is done each choice takes
 * the place of the one before and is made of what the element was: one step, and nothing lost on the way.
 */
export function openRetype(store: StoreApi<WorkbookState>, kind: Kind, id: Id): (type: string) => void {
  let made: Step | undefined;
  return (type) => {
    const past = () => store.getState().history.past;
    if (made && past().at(-1) === made) store.getState().forget();
    const before = past().length;
    store.getState().perform(changeType(kind, id, type));
    made = past().length > before ? past().at(-1) : undefined;
  };
}
