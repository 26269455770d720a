import { toHand } from '../../desk/back';
import { NARROW } from '../../desk/media';
import type { Sitting } from '../../desk/sitting';

/** The keyboard goes to the drawing, or on a narrow page to the outline, which is what is to be seen there. */
export function toDrawing(sitting: Sitting): void {
  sitting.hand.setState({ hand: matchMedia(NARROW).matches ? 'outline' : 'picture' });
  toHand(sitting);
}
