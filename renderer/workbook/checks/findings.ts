import { createContext, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import { type Found, findingsOf } from '../../../shared/kinds/checks';
import type { Kind } from '../../../shared/kinds/kind';
import type { Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useWorkbook } from '../../editor/editor';

export type Findings = readonly Found[];

const none: Findings = [];

export const FindingsContext = createContext<Findings>(none);

/** What a coach would ask of the diagram that is shown, in the order of the outline. */
export const useFindings = (): Findings => useContext(FindingsContext);

const REST = 400; // ms without a change: nobody is asked anything in the middle of a word

/** Looked for anew when the hand rests. */
export function useLook(shown: { graph: Graph; kind: Kind } | undefined): Findings {
  const about = useWorkbook(({ workbook }) => workbook.about);
  const [found, setFound] = useState({ findings: none, name: '', diagram: '' });
  const { graph, kind } = shown ?? {};
  const diagram = graph?.diagram.id ?? '';

  useEffect(() => {
    if (!graph || !kind) return;
    const look = () =>
      startTransition(() => {
        const findings = findingsOf(graph, kind, about);
        const next = { findings, name: `${graph.diagram.id} ${JSON.stringify(findings)}`, diagram: graph.diagram.id };
        setFound((before) => (before.name === next.name ? before : next)); // the same again draws nothing anew
      });
    const timer = setTimeout(look, REST);
    return () => clearTimeout(timer);
  }, [graph, kind, about]);

  return found.diagram === diagram ? found.findings : none;
}

/** How many there are for each element that has any. */
export function useChecksByElement(): ReadonlyMap<Id, number> {
  const findings = useFindings();
  return useMemo(() => {
    const counts = new Map<Id, number>();
    for (const { element } of findings) counts.set(element, (counts.get(element) ?? 0) + 1);
    return counts;
  }, [findings]);
}
