import type { Page } from '@playwright/test';
import { z } from '../../shared/zod';

const task = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.number().optional(), // µs on the processor
  args: z.object({ name: z.string().optional() }).optional(),
});
const tasks = z.array(z.unknown());

/** ms that the page's own thread is on the processor while `run` runs, from Chromium's trace. Needs one page in its process. */
export async function mainThreadWork(page: Page, run: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: z.infer<typeof task>[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of tasks.parse(value)) {
      const read = task.safeParse(event);
      if (read.success) events.push(read.data);
    }
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await run();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return busiestPage(events);
}

/** The start screen's tab and the browser's own pages have threads of the same name, which do nothing meanwhile. */
function busiestPage(events: readonly z.infer<typeof task>[]): number {
  const threads = new Map<string, number>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, 0);
  for (const { name, pid, tid, tdur = 0 } of events) {
    const before = threads.get(`${pid} ${tid}`);
    if (before !== undefined && name === 'ThreadControllerImpl::RunTask') threads.set(`${pid} ${tid}`, before + tdur);
  }
  return Math.max(...threads.values()) / 1000;
}
