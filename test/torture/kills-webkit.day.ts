import { killsIn } from './engine-kills';

export default killsIn('webkit', 'WebKit');
