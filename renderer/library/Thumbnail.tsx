import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import { type Services, useServices } from '../desk/services';
import type { Thumbnail as Picture } from '../store/library';
import { thumbnailOf } from '../store/thumbnail';
import { pictureAddress } from './picture-address';

interface Props {
  /** A workbook, or the id of one in the library. */
  of: Workbook | string;
  /** Another one means that there is something new to be seen. */
  edition?: string;
  /** width / height to aim at where it has to be drawn. */
  aspect?: number;
}

/** The first diagram as it was drawn last; where it never was, it is drawn now, in the worker. */
export function Thumbnail({ of, edition, aspect = 16 / 10 }: Props) {
  const services = useServices();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is looked for anew
  const look = useCallback(
    async () => (typeof of === 'string' && (await kept(services, of))) || drawn(services, of, aspect),
    [of, edition, aspect, services],
  );
  return <SmallPicture look={look} />;
}

/** Nothing is looked for before it comes near the screen: there may be hundreds. Another `look` looks again. */
export function SmallPicture({ look }: { look: () => Promise<Picture | null> }) {
  const place = useRef<HTMLSpanElement>(null);
  const isNear = useNear(place);
  const [picture, setPicture] = useState<Picture | null>(null); // SVG
  const [shown, setShown] = useState<Picture | null>(null); // addresses
  const [light, dark] = [picture?.light, picture?.dark]; // the same words are the same picture, in whatever object they come

  useEffect(() => {
    if (!isNear) return;
    let gone = false;
    const show = async () => {
      const found = await look();
      if (found && !gone) setPicture(found);
    };
    show().catch(() => undefined); // a card without a picture still opens
    return () => {
      gone = true;
    };
  }, [look, isNear]);

  useEffect(() => {
    if (light === undefined || dark === undefined) return;
    let gone = false;
    const show = async () => {
      const [day, night] = await Promise.all([pictureAddress(light), pictureAddress(dark)]);
      if (!gone) setShown({ light: day, dark: night });
    };
    show().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [light, dark]);

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
    <span ref={place} className="thumbnail">
      {shown && <img className="by-day" src={shown.light} alt="" />}
      {shown && <img className="by-night" src={shown.dark} alt="" />}
    </span>
  );
}

/** Has it once been on the screen, or near it? */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current || isNear) return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '300px',
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}

const LOADING = 10_000; // ms that an image may still need for what it began to load

async function kept({ library }: Services, id: string): Promise<Picture | null> {
  const found = await library.thumbnail(id);
  return found.ok ? found.value : null;
}

/** Null where there is nothing to be drawn. Rejects where its kind is none that we know. */
export async function drawn(services: Services, of: Workbook | string, aspect: number): Promise<Picture | null> {
  const { library, drawer } = services;
  const opened = typeof of === 'string' ? await library.open(of) : null;
  const workbook = typeof of === 'string' ? (opened?.ok ? opened.value.workbook : null) : of;
  const first = workbook && [...workbook.diagrams.values()].sort(byOrder)[0];
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const { scene } = await drawer.away({ graph, aspect, memory: undefined, hurry: false });
  return thumbnailOf(scene);
}
