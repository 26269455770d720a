import { ensureBuilt } from '../../main/build.mjs';

/** Once before all specs: what they drive is what the sources say today. */
export default async function build(): Promise<void> {
  await ensureBuilt('page');
  await ensureBuilt('shell');
}
