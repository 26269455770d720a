// What the speeds are measured on: bundled as the product is, so that no development server's wrapping is timed.
export { drawing } from '../../shared/kinds/driver/drawing';
export { tableMeasure } from '../../shared/layout/measure';
