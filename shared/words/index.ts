import { kinds } from '../kinds';
import { about } from './en/about';
import { cli } from './en/cli';
import { edit } from './en/edit';
import { fields } from './en/fields';
import { file } from './en/file';
import { files } from './en/files';
import { history } from './en/history';
import { home } from './en/home';
import { page } from './en/page';
import { panels } from './en/panels';
import { shell } from './en/shell';
import { starting } from './en/starting';
import { storage } from './en/storage';
import { thread } from './en/thread';
import { ui } from './en/ui';
import { windows } from './en/windows';

/** By locale, then namespace, in the form that i18next takes. A kind's own words are a namespace of its id. Keys are flat. */
export const words = {
  en: {
    common: {
      ...{ ...ui, ...home, ...edit, ...file, ...cli, ...page, ...panels, ...shell, ...storage },
      ...{ ...fields, ...files, ...history, ...windows, ...thread, ...about, ...starting },
    },
    ...Object.fromEntries([...kinds.values()].map((kind) => [kind.id, kind.words.en ?? {}])),
  },
};
