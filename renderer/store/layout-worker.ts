import { kinds } from '../../shared/kinds';
import { build } from '../../shared/model/graph';
import { type Answer, type Ask, drawn } from './drawn';

const answer = ({ number, diagram, elements, links, ...rest }: Ask): Answer => {
  try {
    return { number, drawing: drawn(kinds, { graph: build(diagram, elements, links), ...rest }) };
  } catch (error) {
    return { number, failed: String(error) };
  }
};

self.onmessage = ({ data }: MessageEvent<Ask>) => self.postMessage(answer(data));
