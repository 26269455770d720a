import { killsIn } from './engine-kills';

export default killsIn('firefox', 'Firefox');
