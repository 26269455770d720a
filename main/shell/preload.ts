import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../shared/host/channels';
import type { Bridge } from '../../shared/host/contract';

const known = new Set<string>(channels);

const bridge: Bridge = {
  ask: (channel, payload) =>
    known.has(channel)
      ? ipcRenderer.invoke(channel, payload)
      : Promise.reject(new Error(`No such channel: ${channel}`)),
};

contextBridge.exposeInMainWorld('throughline', bridge);
