import { useEffect, useState } from 'react';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import { type Services, useServices } from '../desk/services';
import type { LibraryEntry } from '../store/library';
import { thumbnailOf } from '../store/thumbnail';
import { pictureAddress } from './picture-address';

type Pictures = NonNullable<LibraryEntry['thumbnail']>;

interface Props {
  /** The first diagram as it was drawn last, as SVG. */
  kept?: Pictures | null;
  /** Where there is none: the workbook, or its id, to be drawn now, in the worker. */
  of: Workbook | string;
}

export function Thumbnail({ kept, of }: Props) {
  const services = useServices();
  const [shown, setShown] = useState<Pictures | null>(null); // addresses
  const [light, dark] = [kept?.light, kept?.dark]; // the same words are the same picture, in whatever object they come

  useEffect(() => {
    let gone = false;
    const show = async () => {
      const pictures = light !== undefined && dark !== undefined ? { light, dark } : await drawn(services, of);
      if (!pictures || gone) return;
      const [day, night] = await Promise.all([pictureAddress(pictures.light), pictureAddress(pictures.dark)]);
      if (!gone) setShown({ light: day, dark: night });
    };
    show().catch(() => undefined); // a card without a picture still opens
    return () => {
      gone = true;
    };
  }, [light, dark, of, services]);

  useEffect(() => {
    if (!shown) return;
    return () => {
      setTimeout(() => {
        URL.revokeObjectURL(shown.light);
        URL.revokeObjectURL(shown.dark);
      }, LOADING);
    };
  }, [shown]);

  return (
    <span className="thumbnail">
      {shown && <img className="by-day" src={shown.light} alt="" />}
      {shown && <img className="by-night" src={shown.dark} alt="" />}
    </span>
  );
}

const LOADING = 10_000; // ms that an image may still need for what it began to load

async function drawn({ library, drawer }: Services, of: Workbook | string): Promise<Pictures | null> {
  const opened = typeof of === 'string' ? await library.open(of) : null;
  const workbook = typeof of === 'string' ? (opened?.ok ? opened.value.workbook : null) : of;
  const first = workbook && [...workbook.diagrams.values()].sort(byOrder)[0];
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const { scene } = await drawer.away({ graph, aspect: 16 / 10, memory: undefined, hurry: false });
  return thumbnailOf(scene);
}
