import { pasteDay } from './hostile/paste-day';

export default pasteDay('webkit', 'WebKit', 2);
