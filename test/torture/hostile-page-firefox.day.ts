import { fileDay } from './hostile/file-day';

export default fileDay('firefox', 'Firefox', 4);
