// The few globals that page, worker and Node all have. Whatever is not declared here, shared code cannot reach.
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };
/** Between base64 and strings of which each unit is a byte. */
declare function btoa(bytes: string): string;
declare function atob(base64: string): string;
declare function structuredClone<T>(value: T): T;

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A font file as a data URL, put there by the build. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}
