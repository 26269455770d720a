import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { KeptFile } from '../file-binding';

const Conflict = lazy(async () => ({ default: (await import('./Conflict')).Conflict }));

/** The dialog about two versions of the workbook's file, loaded when somebody wants to decide. */
export function Clashing({ kept }: { kept: KeptFile }) {
  const clash = useStore(kept.clash, (state) => state.clash);
  const open = useStore(kept.deciding, (state) => state.open);
  const close = () => kept.deciding.setState({ open: false });
  return <Suspense>{open && clash && <Conflict clash={clash} kept={kept} onClose={close} />}</Suspense>;
}
