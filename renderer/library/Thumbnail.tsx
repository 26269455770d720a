import { useEffect, useState } from 'react';
import type { Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import { type Services, useServices } from '../app/services';
import { thumbnailOf } from '../store/thumbnail';
import type { LibraryEntry } from './library';
import { pictureAddress } from './picture-address';

type Pictures = NonNullable<LibraryEntry['thumbnail']>;

/** The first diagram as it is drawn. One that was never open here is drawn now, in the worker. */
export function Thumbnail({ of }: { of: LibraryEntry | Workbook }) {
  const services = useServices();
  const [shown, setShown] = useState<Pictures | null>(null);

  useEffect(() => {
    let gone = false;
    let addresses: readonly string[] = [];
    const show = async () => {
      const pictures =
        'thumbnail' in of ? (of.thumbnail ?? (await opened(services, of.id))) : await drawn(services, of);
      if (!pictures || gone) return;
      const [light, dark] = await Promise.all([pictureAddress(pictures.light), pictureAddress(pictures.dark)]);
      addresses = [light, dark];
      if (gone) forget(addresses);
      else setShown({ light, dark });
    };
    show().catch(() => undefined); // a card without a picture still opens
    return () => {
      gone = true;
      forget(addresses);
    };
  }, [of, services]);

  return (
    <span className="thumbnail">
      {shown && <img className="by-day" src={shown.light} alt="" />}
      {shown && <img className="by-night" src={shown.dark} alt="" />}
    </span>
  );
}

function forget(addresses: readonly string[]): void {
  for (const address of addresses) URL.revokeObjectURL(address);
}

async function opened(services: Services, id: string): Promise<Pictures | null> {
  const result = await services.library.open(id);
  return result.ok ? drawn(services, result.value.workbook) : null;
}

async function drawn({ drawer }: Services, workbook: Workbook): Promise<Pictures | null> {
  const first = [...workbook.diagrams.values()].sort(byOrder)[0];
  const graph = first && graphOf(workbook, first.id);
  if (!graph) return null;
  const { scene } = await drawer.away({ graph, aspect: 16 / 10, memory: undefined, hurry: false });
  return thumbnailOf(scene);
}
