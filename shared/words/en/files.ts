/** Files that a workbook is kept in, what others do to them, copies of the app's own. */
export const files = {};
