/** Cmd takes the place of Ctrl here. */
export const isMac = /^Mac|^iP/.test(navigator.platform);
