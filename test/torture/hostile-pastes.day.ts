import { pasteDay } from './hostile/paste-day';

export default pasteDay('chromium', 'Chromium', 3);
