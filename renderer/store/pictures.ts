import type { Drawing } from '../../shared/kinds/kind';
import type { Clock } from './clock';
import type { Drawer } from './drawer';
import type { Job } from './drawn';
import type { Picture } from './state';

// Elements, up to which the page draws by itself. A search among more may take half a second. In a hurry a thousand take half a
// frame; sending them to the worker and the drawing back would take longer.
const HERE = { searched: 100, hurried: 1500 };
const REST = 400; // ms without a change until a search may begin

export interface Pictures {
  /** Draws it. `edited`: a search for something better may follow, since the words are not those it was saved with. */
  follow(job: Job, edited: boolean): void;
  stop(): void;
}

export interface PicturesInput {
  drawer: Drawer;
  clock: Clock;
  show(picture: Picture): void;
  /** A view threw: a bug. The last picture stays. */
  failed(error: unknown): void;
}

/**
 * Searches after an edit, and whatever is large, go to the worker, one at a time. Only the answer to the latest job is shown:
 * each has a number.
 */
export function openPictures({ drawer, clock, show, failed }: PicturesInput): Pictures {
  let latest = 0;
  let unsearched = false; // there were edits since the last search
  let callOff = () => {};
  let running = false;
  let next: (() => void) | null = null;

  const deliver = (drawing: Drawing, job: Job) => {
    show({ diagram: job.graph.diagram.id, drawing, hurried: job.hurry && unsearched });
    if (!job.hurry) unsearched = false;
    else if (unsearched) callOff = clock.after(REST, () => away({ ...job, memory: drawing.memory, hurry: false }));
  };

  const away = (job: Job) => {
    const mine = latest;
    const go = async () => {
      running = true;
      try {
        const drawing = await drawer.away(job);
        if (mine === latest) deliver(drawing, job);
      } catch (error) {
        failed(error);
      }
      running = false;
      const following = next;
      next = null;
      following?.();
    };
    if (running) next = go;
    else go();
  };

  return {
    follow(job, edited) {
      latest++;
      callOff();
      next = null;
      unsearched ||= edited;
      if (job.graph.size > (job.hurry ? HERE.hurried : HERE.searched)) return away(job);
      try {
        deliver(drawer.here(job), job);
      } catch (error) {
        failed(error);
      }
    },
    stop() {
      latest++;
      callOff();
      next = null;
    },
  };
}
