import { type Made, type PageJob, pageFor } from './page-job';

export type Answer = { made: Made } | { failed: string };

const answer = (job: PageJob): Answer => {
  try {
    return { made: pageFor(job) };
  } catch (error) {
    return { failed: String(error) };
  }
};

self.onmessage = ({ data }: MessageEvent<PageJob>) => self.postMessage(answer(data));
