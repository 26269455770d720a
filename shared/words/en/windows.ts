/** Whether it is saved and where, and the same workbook in two windows. */
export const windows = {};
