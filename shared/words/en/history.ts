/** Versions of a workbook: what was when, and what is different now. */
export const history = {
  'history.gone': 'This version is no longer kept.',
};
