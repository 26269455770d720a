import { useEffect, useState } from 'react';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import { type Services, useServices } from '../app/services';
import { thumbnailOf } from '../store/thumbnail';
import type { LibraryEntry } from './library';

type Pictures = NonNullable<LibraryEntry['thumbnail']>;

/** The first diagram as it is drawn. One that was never open here is drawn now, in the worker. */
export function Thumbnail(props: { entry: LibraryEntry } | { workbook: Workbook }) {
  const kept = 'entry' in props ? props.entry.thumbnail : null;
  const missing = 'entry' in props ? (kept ? null : props.entry.id) : props.workbook;
  const services = useServices();
  const [drawn, setDrawn] = useState<Pictures | null>(null);

  useEffect(() => {
    if (missing === null) return;
    let gone = false;
    const show = (pictures: Pictures | null) => !gone && setDrawn(pictures);
    pictured(services, missing).then(show, () => show(null)); // a card without a picture still opens
    return () => {
      gone = true;
    };
  }, [missing, services]);

  const pictures = kept ?? drawn;
  return (
    <span className="thumbnail">
      {pictures && <img className="by-day" src={addressOf(pictures.light)} alt="" />}
      {pictures && <img className="by-night" src={addressOf(pictures.dark)} alt="" />}
    </span>
  );
}

const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function pictured({ library, drawer }: Services, missing: Workbook | string): Promise<Pictures | null> {
  const opened = typeof missing === 'string' ? await library.open(missing) : null;
  const workbook = typeof missing === 'string' ? (opened?.ok ? opened.value.workbook : null) : missing;
  const first = workbook && [...workbook.diagrams.values()].sort(byOrder)[0];
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const { scene } = await drawer.away({ graph, aspect: 16 / 10, memory: undefined, hurry: false });
  return thumbnailOf(scene);
}
