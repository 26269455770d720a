import { fileDay } from './hostile/file-day';

export default fileDay('webkit', 'WebKit', 4);
