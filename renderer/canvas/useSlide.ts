import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawing } from '../../shared/kinds/kind';
import { tableMeasure as measure } from '../../shared/layout/measure';
import type { Diagram } from '../../shared/model/document';
import type { Mark } from '../../shared/scene/scene';
import { moved } from '../../shared/scene/transform';
import { useEditor, useWorkbook } from '../editor/editor';
import type { Parts } from './groups';
import { slideAspect, slideRound } from './slide';

/** The drawing as on a slide, where somebody asked for that: its shape, and the sheet round it. */
export function useSlide({ id, title }: Diagram, drawing: Drawing | null, parts: Parts | null) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const about = useWorkbook(({ workbook }) => workbook.about);
  const on = useWorkbook(({ slide }) => slide);
  const frame = useMemo(
    () => ({ id, title, about, measure, translate: (key: string) => t(key) }),
    [id, title, about, t],
  );
  const round = useMemo(() => {
    if (!on || !drawing || !parts) return null;
    const { marks, bounds } = slideRound(frame, drawing);
    // The parts may have been pushed from the drawing's own place.
    const dx = parts.bounds.x;
    const dy = parts.bounds.y;
    return {
      marks: moved(marks, dx, dy),
      parts: { ...parts, bounds: { ...bounds, x: bounds.x + dx, y: bounds.y + dy } },
    };
  }, [on, drawing, parts, frame]);
  return {
    /** Null where it has the shape of its room. */
    aspect: useMemo(() => (on ? slideAspect(frame) : null), [on, frame]),
    marks: round?.marks ?? none,
    parts: round?.parts ?? parts,
    toggle: useCallback(() => store.getState().setSlide(!store.getState().slide), [store]),
  };
}

const none: readonly Mark[] = [];
