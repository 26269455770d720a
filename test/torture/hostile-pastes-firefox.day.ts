import { pasteDay } from './hostile/paste-day';

export default pasteDay('firefox', 'Firefox', 2);
