import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { directed } from '../../shared/export/direction';
import { HUES } from '../../shared/kinds/hues';
import { ICON_GRID, icons } from '../../shared/scene/icons';
import type { Box, Icon, Mark, Stroke, Text, Tone } from '../../shared/scene/scene';
import { taper } from '../../shared/scene/transform';
import { movePath, pathThrough } from './moving-path';

/**
 * The scene's vocabulary as SVG. Colours are the page's custom properties, so that a change of theme draws nothing anew. `way`:
 * a line of the way from what is selected to the top. `chosen`: a box that is selected itself.
 */
export const MarkShape = memo(function MarkShape(props: { mark: Mark; way?: boolean; chosen?: boolean }) {
  const { mark, way = false, chosen = false } = props;
  switch (mark.kind) {
    case 'box':
      return <BoxShape box={mark} chosen={chosen} />;
    case 'stroke':
      return <StrokeShape stroke={mark} way={way} />;
    case 'text':
      return <Words {...mark} />;
    case 'icon':
      return <Sign {...mark} />;
  }
});

export const paint = (tone: Tone): string =>
  tone.hue === undefined ? `var(--${tone.part})` : `var(--c${((tone.hue - 1) % HUES) + 1}-${tone.part})`;

const mixedPaint = (tone: Tone, strength: number): string =>
  `color-mix(in srgb, ${paint(tone)} ${100 * strength}%, var(--sheet))`;

function BoxShape({ box, chosen }: { box: Box; chosen: boolean }) {
  const { x, y, width, height, round, tone, edge, role } = box;
  const place = { 'data-role': role, x, y, width, height, rx: round };
  if (chosen) return <rect className="mark-box label-chosen" {...place} />;
  const style = { fill: paint(tone), ...(edge && { stroke: paint(edge.tone), strokeWidth: edge.weight }) };
  return <rect className="mark-box" {...place} style={style} />;
}

/** Drawn by the attribute `d`, which every engine knows, and seen to move when its points have changed. */
function StrokeShape({ stroke, way }: { stroke: Stroke; way: boolean }) {
  const { weight, weightEnd, dash, tone, strength = 1, role, id } = stroke;
  const ink = strength < 1 && !way ? mixedPaint(tone, strength) : paint(tone);
  const closed = weightEnd !== undefined;
  const points = useMemo(() => (closed ? taper(stroke) : stroke.points), [stroke, closed]);
  const path = useRef<SVGPathElement>(null);
  const before = useRef(points);
  useLayoutEffect(() => {
    if (path.current && before.current !== points) movePath(path.current, before.current, points, closed);
    before.current = points;
  }, [points, closed]);
  const place = { ref: path, d: pathThrough(points, closed), 'data-role': role, 'data-for': id };
  if (closed) return <path className="mark-line" {...place} style={{ fill: ink }} />;
  return (
    <path
      className={way ? 'mark-line open way' : 'mark-line open'}
      {...place}
      style={{ stroke: ink, ...(!way && { strokeWidth: weight }) }}
      strokeDasharray={dash?.join(' ')}
    />
  );
}

function Words({ lines, x, anchor, size, weight, tone, role }: Text) {
  const style = { fill: paint(tone), fontSize: size, fontWeight: weight };
  return (
    <text className="mark-words" data-role={role} textAnchor={anchor} style={style}>
      {lines.map(({ text, baseline }) => (
        <tspan key={baseline} x={x} y={baseline}>
          {directed(text)}
        </tspan>
      ))}
    </text>
  );
}

function Sign({ name, x, y, size, tone, role }: Icon) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / ICON_GRID})`} data-role={role}>
      {icons[name].map(({ d, ink, weight, dash }) => {
        const colour = ink === 'mark' ? paint(tone) : 'var(--sheet)';
        const style = weight === undefined ? { fill: colour } : { stroke: colour, strokeWidth: weight };
        return <path key={d} className="mark-line open" d={d} style={style} strokeDasharray={dash?.join(' ')} />;
      })}
    </g>
  );
}
