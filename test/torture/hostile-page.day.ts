import { fileDay } from './hostile/file-day';

export default fileDay('chromium', 'Chromium', 16);
