import type { View } from '../kind';

export const drawing: View = {
  id: 'drawing',
  draw: ({ graph }) => ({
    scene: { width: 1, height: 1, marks: [], reading: graph.all().map(({ id }) => id), legend: [] },
    memory: {},
    anchor: { x: 0, y: 0 },
  }),
};
