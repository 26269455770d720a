/** Bytes. A larger file is refused before it is read: no workbook is as large, and its text would not fit into memory. */
export const fileLimit = 100 * 1024 * 1024;
