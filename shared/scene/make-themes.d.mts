export function themesFile(): string;
