import { useCallback } from 'react';
import type { Workbook } from '../../shared/model/document';
import { type Services, useServices } from '../editor/services';
import type { Thumbnail as Picture } from '../store/library';
import { drawnThumbnail } from '../store/thumbnail';
import { SmallPicture } from '../ui/SmallPicture';

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

async function kept({ library }: Services, id: string): Promise<Picture | null> {
  const found = await library.thumbnail(id);
  return found.ok ? found.value : null;
}

async function drawn({ library, drawer }: Services, of: Workbook | string, aspect: number): Promise<Picture | null> {
  const opened = typeof of === 'string' ? await library.open(of) : null;
  const workbook = typeof of === 'string' ? (opened?.ok ? opened.value.workbook : null) : of;
  return workbook && drawnThumbnail(workbook, drawer, aspect);
}
