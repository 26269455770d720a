import { contextBridge, ipcRenderer } from 'electron';
import { channels, events } from '../../shared/host/channels';
import type { Bridge } from '../../shared/host/contract';

const asked = new Set<string>(channels);
const told = new Set<string>(events);

const bridge: Bridge = {
  ask: (channel, payload) =>
    asked.has(channel)
      ? ipcRenderer.invoke(channel, payload)
      : Promise.reject(new Error(`No such channel: ${channel}`)),
  on: (event, listener) => {
    if (told.has(event)) ipcRenderer.on(event, (_, payload: unknown) => listener(payload));
  },
};

contextBridge.exposeInMainWorld('throughline', bridge);
