import type { EditorSession } from '../../editor/editor-session';
import { NARROW } from '../../editor/media-queries';
import { toHand } from '../../editor/restore-focus';

/** The keyboard goes to the drawing, or on a narrow page to the outline, which is what is to be seen there. */
export function toDrawing(session: EditorSession): void {
  session.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
  toHand(session);
}
