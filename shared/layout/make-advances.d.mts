export function advances(): string;
