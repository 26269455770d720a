// The few globals that page, worker and Node all have. Whatever is not declared here, shared code cannot reach.
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };
declare function structuredClone<T>(value: T): T;

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
