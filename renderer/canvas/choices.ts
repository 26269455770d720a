import { actions } from '../../shared/actions';
import type { Action, ActionGroup, Context } from '../../shared/actions/action';
import { carryOn, follow } from '../../shared/actions/cross-link';
import { child, remove, sibling } from '../../shared/actions/elements';
import * as see from '../../shared/actions/see';
import { edit, redo, undo } from '../../shared/actions/session';

/** What a menu and the bar at the selection offer; `may`: see mayDo. */

const CHANGES: readonly ActionGroup[] = ['write', 'move', 'mark'];

/** For what is selected all that can be done with it; on the ground what there is to see. In sections, none of them empty. */
export function menuOf(context: Context, may: (action: Action) => boolean): readonly (readonly Action[])[] {
  const possible = (list: readonly Action[]) => list.filter((action) => action.when(context) && may(action));
  const sections =
    context.selection.length > 0
      ? [
          ...CHANGES.map((group) => actions.filter((action) => action.group === group)),
          [see.zoomBranch, follow, carryOn],
        ]
      : [[see.pasteHere], [see.fit, see.slide], [carryOn], [undo, redo]];
  return sections.map(possible).filter(({ length }) => length > 0);
}

/** The two that are wanted most often. */
export function verbsOf(context: Context, may: (action: Action) => boolean): readonly Action[] {
  const { selection, graph } = context;
  const top = graph.get(selection[0] ?? '')?.parent === null;
  const wanted = selection.length > 1 ? [remove, see.zoomBranch] : top ? [child, edit] : [child, sibling];
  return wanted.filter((action) => action.when(context) && may(action));
}
